/** Names that the official library knows. */
package groovy.lang;
