package ${package};

import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.Target;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The same tests of the packed zip on the layer, which is for Linux. */
@EnabledOnOs(OS.LINUX)
@FunctionTest(
    handler = "${package}.Hello::handle",
    on = Target.LAYER,
    code = "target/${artifactId}.zip")
class HelloIT extends HelloTest {}
