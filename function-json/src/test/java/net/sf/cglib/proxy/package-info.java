/** Names that the official library knows. */
package net.sf.cglib.proxy;
