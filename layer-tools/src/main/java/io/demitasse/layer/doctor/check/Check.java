package io.demitasse.layer.doctor.check;

import java.io.IOException;
import java.util.List;

/** Looks for one kind of trouble. */
public interface Check {
  List<Finding> examine(Subject subject) throws IOException;
}
