package hybridlog.redact;

import java.util.Locale;
import java.util.Set;

/** Mail addresses: a mailbox, an at sign and a domain with a dot. */
final class Emails {
  /** Endings of what looks like an address and is a unit of systemd or a file. */
  private static final Set<String> NOT_A_DOMAIN =
      Set.of(
          """
          service socket timer mount automount device slice scope target path swap png jpg
          jpeg gif svg webp js ts css map json html java py rb so jar tgz gz zip log yaml
          yml xml"""
              .split("\\s+"));

  private Emails() {}

  static void look(String text, int start, int end, Spans spans) {
    int mailbox = mailboxStart(text, start);
    int domainEnd = domainEnd(text, end);
    if (mailbox == start || domainEnd == end || Credentials.endsUserInfo(text, start)) {
      return;
    }
    if (text.startsWith("git@", mailbox) && isRepository(text, mailbox, domainEnd)) {
      return;
    }
    spans.mark(mailbox, domainEnd, Finding.EMAIL);
  }

  /**
   * Whether the address names a repository's host: {@code git@host:path}, {@code ssh://git@host}.
   */
  private static boolean isRepository(String text, int mailbox, int domainEnd) {
    return text.startsWith(":", domainEnd) || Credentials.schemeEnd(text, mailbox) < mailbox;
  }

  private static int mailboxStart(String text, int at) {
    int i = at;
    while (i > Math.max(0, at - 64) && isMailbox(text.charAt(i - 1))) {
      i--;
    }
    while (i < at && !isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isMailbox(char c) {
    return Alphabet.MAILBOX.has(c) || (c >= 128 && Character.isLetterOrDigit(c));
  }

  private static boolean isLetterOrDigit(char c) {
    return Alphabet.ALNUM.has(c) || (c >= 128 && Character.isLetterOrDigit(c));
  }

  /** Where the domain that begins at {@code from} ends, or {@code from} if there is none. */
  private static int domainEnd(String text, int from) {
    int end = from;
    while (end < Math.min(text.length(), from + 255) && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > from && !isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int dot = from + text.substring(from, end).lastIndexOf('.');
    if (dot <= from || end - dot < 3 || !isLetterOrDigit(text.charAt(from))) {
      return from;
    }
    for (int i = dot + 1; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return from;
      }
    }
    String last = text.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    return NOT_A_DOMAIN.contains(last) ? from : end;
  }

  private static boolean isDomain(char c) {
    return isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
