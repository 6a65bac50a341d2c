/** What to do about a wrong value, by variable. The message a person sees is `<NAME>: <cure>`. */
export const cures: Record<string, string> = {
  NODE_ENV: 'use development, production or test',
  PORT: 'use a port number from 1 to 65535, for example PORT=3000',
  HOST: 'use an address to listen on, for example 0.0.0.0',
  WORKER_PORT: 'use a port number from 1 to 65535, for example WORKER_PORT=3001',
  PUBLIC_URL: 'use the full address people open, for example https://letters.example.org',
  DATABASE_URL:
    'use postgres://user:password@host:5432/database; `npm start` without it runs its own PostgreSQL, the api and worker alone need it',
  DATABASE_POOL: 'use a number of connections from 2 to 200',
  REDIS_URL: 'use redis://host:6379 or rediss://…, or leave it out to keep the queues in PostgreSQL',
  SMTP_URL:
    'use smtp://user:password@host:587 or smtps://…; `npm start` without it catches all mail at /dev/mail, the api and worker alone need it',
  MAIL_FROM: 'use an address, for example MAIL_FROM="Letters <letters@example.org>"',
  DKIM_KEY: 'use the PEM of an RSA private key of 1024 bits or more, or name its file in DKIM_KEY_FILE',
  DKIM_KEY_FILE:
    'use the path of a readable PEM file with an RSA private key, for example the output of: openssl genrsa 2048',
  DKIM_SELECTOR:
    'use the name under which the public key stands in the DNS before ._domainkey, for example letters2027',
  DKIM_DOMAIN: 'use the domain that signs, for example example.org, or leave it out for that of MAIL_FROM',
  BOUNCE_ADDRESS:
    'use an address with at most 15 letters, digits, dots or dashes before the @, for example bounces@mail.example.org',
  MAIL_INBOUND_KEY:
    'use 32 letters, digits and signs or more that nobody can guess, without spaces, for example the output of: openssl rand -hex 32',
  SNS_TOPIC_ARN: 'use the ARN of the topic, for example arn:aws:sns:eu-west-1:123456789012:mail-events',
  MAIL_PER_MINUTE: 'use a whole number from 0 (no limit) to 1000000',
  MAIL_PER_DOMAIN_PER_MINUTE: 'use a whole number from 0 (no limit) to 1000000',
  SECRET: 'use 32 characters or more that nobody can guess, for example the output of: openssl rand -hex 32',
  SWEEP_SECONDS: 'use whole seconds from 1 to 3600',
  OUTBOX_POLL_MS: 'use whole milliseconds from 20 to 10000',
  REQUESTS_PER_MINUTE: 'use a whole number from 1 to 1000000',
  TRUST_PROXY: 'use true or false',
  LOG_LEVEL: 'use fatal, error, warn, info, debug, trace or silent',
  EMBEDDED: 'use true or false',
};
