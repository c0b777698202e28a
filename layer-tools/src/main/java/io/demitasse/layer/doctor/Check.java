package io.demitasse.layer.doctor;

import java.io.IOException;
import java.util.List;

/** Looks for one kind of trouble. */
interface Check {
  List<Finding> examine(Subject subject) throws IOException;
}
