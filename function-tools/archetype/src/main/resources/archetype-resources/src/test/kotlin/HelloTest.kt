package ${package}

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

class HelloTest {
    private val hello = Hello()

    @Test
    fun greets() {
        assertEquals(Greeting("Hello, Ada"), hello.handle(Event("Ada")))
    }

    @Test
    fun `an event without a name is an error`() {
        assertThrows(IllegalArgumentException::class.java) { hello.handle(Event(null)) }
    }
}
