package io.demitasse.benchmarks.heavy.kotlin

import com.amazonaws.services.lambda.runtime.Context
import com.amazonaws.services.lambda.runtime.RequestStreamHandler
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import java.io.InputStream
import java.io.OutputStream
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking

data class Item(val name: String, val count: Int, val price: Double)

data class Order(val id: String, val customer: String, val items: List<Item> = emptyList())

data class Receipt(val id: String, val total: Double, val lines: List<String>)

/** Reads data classes with Jackson's Kotlin module and adds them up in coroutines. */
class Orders : RequestStreamHandler {
  private val json = jacksonObjectMapper()

  override fun handleRequest(input: InputStream, output: OutputStream, context: Context) {
    val order = json.readValue<Order>(input)
    val prices = runBlocking { order.items.map { async { it.count * it.price } }.awaitAll() }
    val lines = order.items.sortedBy { it.name }.map { "${it.count} x ${it.name}" }
    json.writeValue(output, Receipt(order.id, prices.sum(), lines))
  }
}
