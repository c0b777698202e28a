package io.demitasse.local.state;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Zip files as requests bring them: in the request itself, or named by a bucket and a key, which
 * are a folder and a file below one folder of this machine.
 */
public final class S3Folder {
  private final Path root;

  /** Creates a view on a folder, which need not exist. */
  public S3Folder(Path root) {
    this.root = root;
  }

  /** The zip file of a field of type Content or Code, or of an UpdateFunctionCode request. */
  public byte[] zipFile(Body body) throws IOException {
    if (body.field("ImageUri").isPresent()) {
      throw ApiException.invalid("Local Lambda has no container images; send a zip file.");
    }
    var bucket = body.text("S3Bucket");
    if (bucket.isPresent()) {
      return object(bucket.get(), body.requiredText("S3Key"));
    }
    var zipFile = body.requiredText("ZipFile");
    try {
      return TextNode.valueOf(zipFile).binaryValue();
    } catch (InvalidFormatException e) {
      throw ApiException.badContent("ZipFile is not base64");
    }
  }

  private byte[] object(String bucket, String key) throws IOException {
    if (bucket.indexOf(0) >= 0 || key.indexOf(0) >= 0) {
      throw ApiException.invalid("S3Bucket and S3Key must not have a NUL character.");
    }
    var folder = root.resolve(bucket).normalize();
    var file = folder.resolve(key).normalize();
    if (!folder.startsWith(root) || folder.equals(root) || !file.startsWith(folder)) {
      throw ApiException.invalid(
          "The bucket %s and the key %s leave their folder.".formatted(bucket, key));
    }
    if (!Files.isRegularFile(file)) {
      throw ApiException.invalid(
          ("Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified"
                  + " key does not exist. Local Lambda looks for it in %s")
              .formatted(file));
    }
    return Files.readAllBytes(file);
  }
}
