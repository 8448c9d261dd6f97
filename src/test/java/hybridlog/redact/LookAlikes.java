package hybridlog.redact;

import java.util.List;

/** Lines with nothing secret in them that a careless redactor would spoil. */
public final class LookAlikes {
  private LookAlikes() {}

  public static List<String> all() {
    return List.of(
        "HEAD is now at 3f786850e387550fdab836ed7e6dc881de23001b Fix build",
        "checkout 9fceb02d0ae598e95dc970b74767f19372d61af8 done",
        "image sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 pulled",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "request 550e8400-e29b-41d4-a716-446655440000 took 12 ms",
        "[req-b9718cd8-f65e-49cc-8349-6cf7122af137 113d3a99c3da401fbd62cc2caa5b96d2] GET /v2 200",
        "X-Request-Id: 7f9c24e8b4a14d0f9c1b2a3d4e5f6071",
        "trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7",
        "order 4111111111111112 shipped",
        "order 4111 1111 1111 1112 shipped",
        "order_4111111111111111 shipped",
        "block blk_4111111111111111 received",
        "offset 0.4111111111111111 s",
        "at 1718031234567 by job 1718031234567890123",
        "id 4111-1111-1111-1111-aaaa1111bbbb moved",
        "password changed for account 12",
        "Failed password for root from 10.0.0.1 port 22 ssh2",
        "password: expired, please choose another",
        "Password must contain 8 characters",
        "Enter password:",
        "mysql -u root -p shop asks for it",
        "docker run -d --name mysql -p 3306:3306 mysql:8",
        "password_changed_at=2025-01-01T00:00:00Z",
        "passwordPolicy=strong minLength=12",
        "token expired after 3600 s",
        "token_type=bearer expires_in=3600",
        "Unexpected token: END_OF_FILE at line 3",
        "max_tokens=4096 prompt_tokens=1200 total_tokens: 1300",
        "java.lang.IllegalArgumentException: token must not be null",
        "o.a.s.security.PasswordEncoder - using BCryptPasswordEncoder",
        "com.acme.auth.TokenRefreshService.refresh(TokenRefreshService.java:42)",
        "Secret default/db-credentials not found",
        "secretName: db-credentials mounted",
        "key=user:1234 ttl=60 cache hit",
        "primary_key=id foreign_key=user_id",
        "Accepted publickey for deploy: RSA SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
        "public key -----BEGIN PUBLIC KEY----- loaded",
        "-----BEGIN CERTIFICATE----- MIIDdzCCAl+gAwIBAgIE -----END CERTIFICATE-----",
        "sudo: bob : TTY=pts/0 ; PWD=/home/bob ; USER=root ; COMMAND=/bin/ls",
        "Started getty@tty1.service and user@1000.service.",
        "clone git@github.com:acme/shop.git into /srv",
        "connect to spark://Scheduler@worker-1:4041 and ssh://git@github.com/acme/shop",
        "lock java.util.concurrent.locks.ReentrantLock@4e25154f held",
        "resolve lodash@4.17.21 and @types/node@20.1.0",
        "icon@2x.png not found",
        "GET https://example.com:8443/a?b=c@d HTTP/1.1 200",
        "basic authentication is disabled; bearer authentication is required",
        "WWW-Authenticate: Basic realm=\"shop\"",
        "authorization: denied for role guest",
        "npm_config_registry and npm_lifecycle_event are set",
        "scikit sk-learn-pipeline stage risk-assessment done",
        "use glpat-your-token-goes-here or xoxb-your-token-here",
        "ASIANPACIFICREGION01 AKIA region",
        "password=*** token=<redacted> secret=${DB_SECRET} api_key=null",
        "pass=12 fail=3 bypass=true compass: north",
        "session opened, sessionid = 0x15b2c3d4e5f60718 negotiated timeout 30000",
        "PasswordAuthentication::verify called");
  }
}
