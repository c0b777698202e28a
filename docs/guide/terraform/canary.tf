# An alias that sends a tenth of its invocations to another version.

variable "canary_version" {
  description = "The version that gets a tenth of the invocations of the alias canary; null for none."
  type        = string
  default     = null
}

resource "aws_lambda_alias" "canary" {
  name             = "canary"
  function_name    = aws_lambda_function.front.function_name
  function_version = "1"
  depends_on       = [aws_lambda_function.front]

  dynamic "routing_config" {
    for_each = var.canary_version == null ? [] : [var.canary_version]
    content {
      additional_version_weights = { (routing_config.value) = 0.1 }
    }
  }
}
