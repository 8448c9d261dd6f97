package hybridlog.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Takes an option's value as a file or directory of this machine. An address such as {@code
 * s3a://bucket/x} would else be made here as a directory of that name.
 */
final class LocalPath implements ITypeConverter<Path> {
  private static final String FILE = "file:/";

  // Two letters at least: one is a drive.
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  @Override
  public Path convert(String value) {
    try {
      if (!isAddress(value)) {
        return value.startsWith(FILE) ? Path.of(new URI(value)) : Path.of(value);
      }
    } catch (IllegalArgumentException | URISyntaxException e) {
      throw new TypeConversionException("'" + value + "' is no path: " + e.getMessage());
    }
    throw new TypeConversionException(refusal(value));
  }

  static boolean isAddress(String value) {
    return !value.startsWith(FILE) && ADDRESS.matcher(value).matches();
  }

  static String refusal(String address) {
    return "'" + address + "' is an address; this takes a file or directory of this machine";
  }
}
