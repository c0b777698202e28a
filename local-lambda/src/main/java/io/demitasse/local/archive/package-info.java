/** Zip files from clients, hostile ones included, to folders as Lambda lays them out. */
@NullMarked
package io.demitasse.local.archive;

import org.jspecify.annotations.NullMarked;
