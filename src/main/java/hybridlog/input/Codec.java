package hybridlog.input;

/** How a file is packed, told by its first bytes and never by its name. */
public enum Codec {
  NONE,
  GZIP,
  BZIP2,
  ZSTD
}
