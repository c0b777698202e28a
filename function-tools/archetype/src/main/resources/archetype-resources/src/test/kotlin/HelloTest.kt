package ${package}

import io.demitasse.junit.FunctionTest
import io.demitasse.junit.TestFunction
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Runs the function in this JVM. What the tests send, `mvn demitasse:train` trains it by. */
@FunctionTest(handler = "${package}.Hello::handle")
open class HelloTest {
    @Test
    fun greets(function: TestFunction) {
        val outcome = function.invoke(Event("Ada"))

        assertEquals(Greeting("Hello, Ada"), outcome.responseAs(Greeting::class.java))
    }

    @Test
    fun `an event without a name is an error`(function: TestFunction) {
        val outcome = function.invoke(Event(null))

        assertEquals("java.lang.IllegalArgumentException", outcome.error().type())
    }
}
