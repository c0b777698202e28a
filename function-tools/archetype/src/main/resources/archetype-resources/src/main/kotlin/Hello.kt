package ${package}

/** What the function is sent: {"name": "Ada"}. */
@JvmRecord
data class Event(val name: String?)

/** What it answers. */
@JvmRecord
data class Greeting(val text: String)

/** A function that greets. */
class Hello {
    fun handle(event: Event): Greeting {
        require(!event.name.isNullOrBlank()) { "Whom to greet? Send {\"name\": \"Ada\"}." }
        return Greeting("Hello, " + event.name)
    }
}
