package net.sf.cglib.proxy;

/** Stands for that of cglib, which the official library knows by the name of its package. */
public interface Callback {}
