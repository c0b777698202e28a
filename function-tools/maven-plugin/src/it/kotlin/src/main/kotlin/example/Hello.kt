package example

import com.amazonaws.services.lambda.runtime.Context

data class Name(val name: String = "nobody")

data class Greeting(val text: String)

class Hello {
    fun handle(event: Name, context: Context) = Greeting("Hello, ${event.name}")
}
