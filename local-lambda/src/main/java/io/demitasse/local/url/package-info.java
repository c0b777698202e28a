/** Functions as web endpoints: function URLs and a proxy resource as of a REST API. */
@NullMarked
package io.demitasse.local.url;

import org.jspecify.annotations.NullMarked;
