package hybridlog.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip, also several members one after another, and tells the byte at which a file is
 * damaged. Bytes before the damage have all been handed out by then, which is more than the JDK's
 * own stream promises. Not thread safe.
 */
final class GzipBytes extends InputStream {
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream packed;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int next;
  private int limit;
  private long consumed;
  private boolean inMember;
  private boolean ended;
  private long members;

  GzipBytes(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !begin()) {
        return -1;
      }
      int count = inflate(into, offset, length);
      if (count > 0) {
        crc.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        finish();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(into, offset, length);
      if (count == 0 && inflater.needsDictionary()) {
        throw damaged("a dictionary is needed", true);
      }
      if (count == 0 && !inflater.finished() && inflater.needsInput()) {
        next = limit;
        if (!fill()) {
          throw damaged("it ends too early", true);
        }
        inflater.setInput(buffer, next, limit - next);
      }
      return count;
    } catch (DataFormatException e) {
      next = limit - inflater.getRemaining();
      throw damaged("its packed bytes make no sense", true);
    }
  }

  private boolean begin() throws IOException {
    if (members > 0) {
      skipPadding();
    }
    if (next == limit && !fill()) {
      ended = true;
      return false;
    }
    long start = position();
    try {
      header(start);
    } catch (EOFException e) {
      throw damaged("it ends too early", true);
    }
    inflater.reset();
    inflater.setInput(buffer, next, limit - next);
    crc.reset();
    inMember = true;
    return true;
  }

  private void header(long start) throws IOException {
    if (octet() != 0x1f || octet() != 0x8b) {
      throw new DamagedException("what follows is not gzip", start, false);
    }
    if (octet() != 8) {
      throw new DamagedException("its packing method is not known", start, false);
    }
    int flags = octet();
    for (int i = 0; i < 6; i++) {
      octet();
    }
    if ((flags & FLAG_EXTRA) != 0) {
      int length = octet() | octet() << 8;
      for (int i = 0; i < length; i++) {
        octet();
      }
    }
    for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
      if ((flags & flag) != 0) {
        while (octet() != 0) {
          // A name's bytes are of no use here.
        }
      }
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      octet();
      octet();
    }
  }

  private void finish() throws IOException {
    next = limit - inflater.getRemaining();
    long expectedCrc;
    long expectedSize;
    try {
      expectedCrc = word();
      expectedSize = word();
    } catch (EOFException e) {
      throw damaged("it ends too early", false);
    }
    inMember = false;
    members++;
    if (expectedCrc != crc.getValue()
        || expectedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw damaged("its checksum is wrong", false);
    }
  }

  private void skipPadding() throws IOException {
    while (next < limit || fill()) {
      if (buffer[next] != 0) {
        return;
      }
      next++;
    }
  }

  private long word() throws IOException {
    return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
  }

  private int octet() throws IOException {
    if (next == limit && !fill()) {
      throw new EOFException();
    }
    return buffer[next++] & 0xff;
  }

  private boolean fill() throws IOException {
    consumed += limit;
    next = 0;
    limit = 0;
    int count = packed.read(buffer, 0, buffer.length);
    limit = Math.max(count, 0);
    return count > 0;
  }

  private long position() {
    return consumed + next;
  }

  private DamagedException damaged(String what, boolean cut) {
    return new DamagedException(what, position(), cut);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
