# Two functions on the layer, with what a real deployment has around them. It is the same for AWS
# and for Local Lambda; only the variable endpoint differs. See ../terraform.md.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

variable "endpoint" {
  description = "Where Local Lambda listens; null for AWS."
  type        = string
  default     = null
}

variable "region" {
  type    = string
  default = "us-east-1"
}

variable "role" {
  description = "The execution role of the functions. Local Lambda takes any."
  type        = string
  default     = "arn:aws:iam::000000000000:role/local"
}

variable "layer_zip" {
  description = "The zip file of the Demitasse layer."
  type        = string
}

variable "libraries_zip" {
  description = "The zip file of a second layer, with libraries."
  type        = string
}

variable "function_zip" {
  description = "The zip file of the functions."
  type        = string
}

variable "handler" {
  type = string
}

variable "memory_size" {
  type    = number
  default = 256
}

variable "greeting" {
  description = "An environment variable of the first function."
  type        = string
  default     = "hello"
}

variable "tags" {
  type    = map(string)
  default = { team = "coffee" }
}

locals {
  is_local = var.endpoint != null
}

provider "aws" {
  region                      = var.region
  access_key                  = local.is_local ? "local" : null
  secret_key                  = local.is_local ? "local" : null
  skip_credentials_validation = local.is_local
  skip_metadata_api_check     = local.is_local
  skip_requesting_account_id  = local.is_local

  endpoints {
    lambda = var.endpoint
    logs   = var.endpoint
  }
}

resource "aws_lambda_layer_version" "demitasse" {
  layer_name               = "demitasse"
  filename                 = var.layer_zip
  source_code_hash         = filebase64sha256(var.layer_zip)
  description              = "A JVM for Lambda"
  license_info             = "Apache-2.0"
  compatible_runtimes      = ["provided.al2023"]
  compatible_architectures = ["x86_64", "arm64"]
}

resource "aws_lambda_layer_version" "libraries" {
  layer_name          = "libraries"
  filename            = var.libraries_zip
  source_code_hash    = filebase64sha256(var.libraries_zip)
  compatible_runtimes = ["provided.al2023"]
}

resource "aws_lambda_layer_version_permission" "partner" {
  layer_name     = aws_lambda_layer_version.demitasse.layer_name
  version_number = aws_lambda_layer_version.demitasse.version
  statement_id   = "partner"
  action         = "lambda:GetLayerVersion"
  principal      = "111111111111"
}

resource "aws_cloudwatch_log_group" "front" {
  name              = "/coffee/front"
  retention_in_days = 14
  tags              = var.tags
}

resource "aws_lambda_function" "front" {
  function_name    = "front"
  description      = "Answers web requests"
  role             = var.role
  runtime          = "provided.al2023"
  handler          = var.handler
  filename         = var.function_zip
  source_code_hash = filebase64sha256(var.function_zip)
  memory_size      = var.memory_size
  timeout          = 20
  publish          = true
  layers           = [aws_lambda_layer_version.demitasse.arn, aws_lambda_layer_version.libraries.arn]
  tags             = var.tags

  reserved_concurrent_executions = 5

  environment {
    variables = { GREETING = var.greeting }
  }

  ephemeral_storage {
    size = 1024
  }

  logging_config {
    log_format            = "JSON"
    application_log_level = "DEBUG"
    system_log_level      = "WARN"
    log_group             = aws_cloudwatch_log_group.front.name
  }

  tracing_config {
    mode = "Active"
  }
}

resource "aws_lambda_function" "worker" {
  function_name    = "worker"
  role             = var.role
  runtime          = "provided.al2023"
  handler          = var.handler
  filename         = var.function_zip
  source_code_hash = filebase64sha256(var.function_zip)
  timeout          = 20
  layers           = [aws_lambda_layer_version.demitasse.arn]
  tags             = var.tags

  vpc_config {
    subnet_ids         = ["subnet-00000000"]
    security_group_ids = ["sg-00000000"]
  }

  dead_letter_config {
    target_arn = "arn:aws:sqs:us-east-1:000000000000:failed"
  }
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.front.function_name
  function_version = aws_lambda_function.front.version
}

resource "aws_lambda_provisioned_concurrency_config" "live" {
  function_name                     = aws_lambda_function.front.function_name
  qualifier                         = aws_lambda_alias.live.name
  provisioned_concurrent_executions = 1
}

resource "aws_lambda_function_url" "public" {
  function_name      = aws_lambda_function.front.function_name
  authorization_type = "NONE"

  cors {
    allow_origins = ["https://coffee.example"]
    allow_methods = ["GET", "POST"]
    allow_headers = ["content-type"]
    max_age       = 300
  }
}

resource "aws_lambda_function_url" "internal" {
  function_name      = aws_lambda_function.front.function_name
  qualifier          = aws_lambda_alias.live.name
  authorization_type = "AWS_IAM"
  invoke_mode        = "RESPONSE_STREAM"
}

resource "aws_lambda_permission" "bucket" {
  statement_id   = "bucket"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.worker.function_name
  principal      = "s3.amazonaws.com"
  source_arn     = "arn:aws:s3:::orders"
  source_account = "000000000000"
}

resource "aws_lambda_function_event_invoke_config" "worker" {
  function_name                = aws_lambda_function.worker.function_name
  maximum_retry_attempts       = 1
  maximum_event_age_in_seconds = 600

  destination_config {
    on_success {
      destination = aws_lambda_function.front.arn
    }
    on_failure {
      destination = "arn:aws:sqs:us-east-1:000000000000:failed"
    }
  }
}

resource "aws_lambda_runtime_management_config" "front" {
  function_name     = aws_lambda_function.front.function_name
  update_runtime_on = "FunctionUpdate"
}

resource "aws_lambda_function_recursion_config" "worker" {
  function_name  = aws_lambda_function.worker.function_name
  recursive_loop = "Allow"
}

data "aws_lambda_invocation" "front" {
  function_name = aws_lambda_function.front.function_name
  qualifier     = aws_lambda_alias.live.name
  input         = jsonencode({ order = 1 })
}

output "answer" {
  value = data.aws_lambda_invocation.front.result
}

output "url" {
  value = aws_lambda_function_url.public.function_url
}
