package io.demitasse.libraries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Writes a sheet and reads it again. */
public final class Poi {
  public String handle(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("one").createRow(0).createCell(0).setCellValue(text);
      book.write(bytes);
    }
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      return book.getSheet("one").getRow(0).getCell(0).getStringCellValue();
    }
  }
}
