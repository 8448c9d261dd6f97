package hybridlog.redact;

import java.util.List;

/**
 * The shape of a key or token that a vendor made easy to recognise: a prefix and a body.
 *
 * @param prefix matched in this case, at the start of a word
 * @param body what the rest is written in
 * @param min fewest characters of the body
 * @param max most characters of the body; a longer run is something else
 */
record VendorToken(String prefix, Alphabet body, int min, int max) implements Detector {
  private static final int ANY = 4096;

  /** The tokens of the vendors whose tokens turn up in logs. */
  static final List<VendorToken> KNOWN =
      List.of(
          // Code hosting and registries
          new VendorToken("ghp_", Alphabet.ALNUM, 36, 255),
          new VendorToken("gho_", Alphabet.ALNUM, 36, 255),
          new VendorToken("ghu_", Alphabet.ALNUM, 36, 255),
          new VendorToken("ghs_", Alphabet.ALNUM, 36, 255),
          new VendorToken("ghr_", Alphabet.ALNUM, 36, 255),
          new VendorToken("github_pat_", Alphabet.WORD, 22, 255),
          new VendorToken("glpat-", Alphabet.DOTTED, 20, 300),
          new VendorToken("gldt-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("glrt-", Alphabet.DOTTED, 20, 300),
          new VendorToken("glcbt-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("glptt-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("glagent-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("glsoat-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("ATATT3", Alphabet.TOKEN68, 60, ANY),
          new VendorToken("ATBB", Alphabet.ALNUM, 32, 32),
          new VendorToken("npm_", Alphabet.ALNUM, 36, 36),
          new VendorToken("pypi-AgE", Alphabet.URL_SAFE, 50, ANY),
          new VendorToken("rubygems_", Alphabet.HEX, 48, 48),
          new VendorToken("dckr_pat_", Alphabet.URL_SAFE, 20, 64),
          new VendorToken("CCIPAT_", Alphabet.WORD, 40, 128),
          // Clouds
          new VendorToken("AIza", Alphabet.URL_SAFE, 35, 80),
          new VendorToken("GOCSPX-", Alphabet.URL_SAFE, 24, 40),
          new VendorToken("ya29.", Alphabet.DOTTED, 20, ANY),
          new VendorToken("dop_v1_", Alphabet.HEX, 64, 64),
          new VendorToken("doo_v1_", Alphabet.HEX, 64, 64),
          new VendorToken("dor_v1_", Alphabet.HEX, 64, 64),
          new VendorToken("LTAI", Alphabet.ALNUM, 16, 26),
          new VendorToken("HRKU-", Alphabet.URL_SAFE, 36, 64),
          new VendorToken("hvs.", Alphabet.URL_SAFE, 24, ANY),
          new VendorToken("hvb.", Alphabet.URL_SAFE, 24, ANY),
          new VendorToken("pul-", Alphabet.HEX, 40, 40),
          new VendorToken("dapi", Alphabet.HEX, 32, 32),
          new VendorToken("pscale_tkn_", Alphabet.DOTTED, 32, 64),
          new VendorToken("pscale_pw_", Alphabet.DOTTED, 32, 64),
          new VendorToken("sbp_", Alphabet.HEX, 40, 40),
          new VendorToken("AGE-SECRET-KEY-1", Alphabet.UPPER, 58, 58),
          // Language models
          new VendorToken("sk-proj-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("sk-svcacct-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("sk-admin-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("sk-ant-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("sk-or-v1-", Alphabet.HEX, 64, 64),
          new VendorToken("sk-", Alphabet.ALNUM, 32, 128),
          new VendorToken("hf_", Alphabet.ALNUM, 34, 40),
          new VendorToken("gsk_", Alphabet.ALNUM, 40, 64),
          new VendorToken("xai-", Alphabet.ALNUM, 70, 90),
          new VendorToken("pplx-", Alphabet.ALNUM, 40, 64),
          new VendorToken("r8_", Alphabet.ALNUM, 37, 37),
          // Messages, mail, payment, trade
          new VendorToken("xoxb-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("xoxa-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("xoxp-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("xoxr-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("xoxs-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("xoxe-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("xoxe.", Alphabet.DOTTED, 20, 300),
          new VendorToken("xapp-", Alphabet.URL_SAFE, 20, 300),
          new VendorToken("SK", Alphabet.HEX, 32, 32),
          new VendorToken("SG.", Alphabet.DOTTED, 60, 80),
          new VendorToken("key-", Alphabet.HEX, 32, 32),
          new VendorToken("sk_live_", Alphabet.ALNUM, 16, 255),
          new VendorToken("sk_test_", Alphabet.ALNUM, 16, 255),
          new VendorToken("rk_live_", Alphabet.ALNUM, 16, 255),
          new VendorToken("rk_test_", Alphabet.ALNUM, 16, 255),
          new VendorToken("whsec_", Alphabet.BASE64, 24, 100),
          new VendorToken("sq0atp-", Alphabet.URL_SAFE, 22, 80),
          new VendorToken("sq0csp-", Alphabet.URL_SAFE, 43, 80),
          new VendorToken("shpat_", Alphabet.HEX, 32, 32),
          new VendorToken("shpss_", Alphabet.HEX, 32, 32),
          new VendorToken("shpca_", Alphabet.HEX, 32, 32),
          new VendorToken("shppa_", Alphabet.HEX, 32, 32),
          // Observability, project tools
          new VendorToken("glsa_", Alphabet.WORD, 32, 64),
          new VendorToken("glc_", Alphabet.BASE64, 32, ANY),
          new VendorToken("NRAK-", Alphabet.UPPER, 27, 27),
          new VendorToken("sntrys_", Alphabet.TOKEN68, 40, ANY),
          new VendorToken("PMAK-", Alphabet.URL_SAFE, 50, 80),
          new VendorToken("lin_api_", Alphabet.ALNUM, 32, 64),
          new VendorToken("ntn_", Alphabet.ALNUM, 40, 60),
          new VendorToken("figd_", Alphabet.URL_SAFE, 35, 60),
          new VendorToken("dp.pt.", Alphabet.ALNUM, 40, 44));

  @Override
  public void look(String text, int start, int end, Spans spans) {
    if (!text.startsWith(prefix, start) || Alphabet.WORD.hasAt(text, start - 1)) {
      return;
    }
    int stop = body.runEnd(text, end, end + max + 1);
    // A full stop or a dash behind a token belongs to the sentence.
    while (stop > end + min && isPunctuation(text.charAt(stop - 1))) {
      stop--;
    }
    int length = stop - end;
    boolean ends = !Alphabet.WORD.hasAt(text, stop);
    if (length >= min && length <= max && ends && looksRandom(text, end, stop)) {
      spans.mark(start, stop, Finding.SECRET);
    }
  }

  private static boolean isPunctuation(char c) {
    return c == '.' || c == '-';
  }

  /** Whether a body has a digit or letters of both cases: {@code your-token-goes-here} has not. */
  private static boolean looksRandom(String text, int from, int to) {
    boolean lower = false;
    boolean upper = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
      lower |= c >= 'a' && c <= 'z';
      upper |= c >= 'A' && c <= 'Z';
    }
    return lower && upper;
  }
}
