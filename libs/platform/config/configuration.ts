import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

const asInt = Transform(({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : Number(value),
);
const asBool = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value === 'true' : value));

const DNS_NAME = /^[a-z0-9]([\w-]*[a-z0-9])?(\.[a-z0-9]([\w-]*[a-z0-9])?)*$/i;

/** Every environment variable that an Undersigned process reads. `.env.example` lists them in the same order. */
export class Configuration {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  /** Port of the api. */
  @asInt
  @IsInt()
  @Min(1)
  @Max(65535)
  PORT = 3000;

  /** Address the api and the worker's health port listen on. */
  @IsString()
  HOST = '127.0.0.1';

  /** Port on which the worker answers health checks. */
  @asInt
  @IsInt()
  @Min(1)
  @Max(65535)
  WORKER_PORT = 3001;

  /** Address under which people reach the api; every link in a mail starts with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL!: string;

  /** Connections one process opens for its own queries; the queue's connections come on top on the PostgreSQL backend. */
  @asInt
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 10;

  /** When absent, BullMQ keeps its queues in PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\//)
  REDIS_URL?: string;

  @Matches(/^smtps?:\/\//)
  SMTP_URL!: string;

  @Matches(/^[^\r\n]*@[^\r\n]*$/)
  MAIL_FROM = 'Undersigned <no-reply@localhost>';

  /** PEM of the RSA key that signs mails (DKIM), with real line breaks or `\\n`; none means unsigned. */
  @IsOptional()
  @IsString()
  DKIM_KEY?: string;

  /** File of that PEM, instead of DKIM_KEY. */
  @IsOptional()
  @IsString()
  DKIM_KEY_FILE?: string;

  /** Under which name the public key stands in the DNS: `<selector>._domainkey.<domain>`. */
  @IsOptional()
  @Matches(DNS_NAME)
  DKIM_SELECTOR?: string;

  /** The domain that signs; that of MAIL_FROM when absent. */
  @IsOptional()
  @Matches(DNS_NAME)
  DKIM_DOMAIN?: string;

  /** Where undelivered mail is reported to; every mail gets an address of its own below it, `bounces+TOKEN@…`. None means MAIL_FROM. */
  @IsOptional()
  @Matches(/^[\w.-]{1,15}@[\w-]+(\.[\w-]+)+$/)
  BOUNCE_ADDRESS?: string;

  /** Whoever reports bounces and complaints to the api proves it with this; none means that nobody can. */
  @IsOptional()
  @Matches(/^[!-~]{32,}$/)
  MAIL_INBOUND_KEY?: string;

  /** The Amazon SNS topic whose notifications about mails are believed; none means none. */
  @IsOptional()
  @Matches(/^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/)
  SNS_TOPIC_ARN?: string;

  /** Mails a minute in all, for every worker together; 0 means no limit. */
  @asInt
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  MAIL_PER_MINUTE = 6000;

  /** Mails a minute to the mailboxes of one domain, for every worker together; 0 means no limit. */
  @asInt
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  MAIL_PER_DOMAIN_PER_MINUTE = 1200;

  /** Makes verification links and codes. After a change the codes of mails already sent are wrong; see decision 3. */
  @IsString()
  @MinLength(32)
  SECRET!: string;

  /** Seconds between two looks at the clock: deadlines, reminders, expiry. */
  @asInt
  @IsInt()
  @Min(1)
  @Max(3600)
  SWEEP_SECONDS = 15;

  /** Milliseconds between two polls of the outbox. */
  @asInt
  @IsInt()
  @Min(20)
  @Max(10_000)
  OUTBOX_POLL_MS = 200;

  /** Sign-ons, code tries and resend requests that one client address may make per minute. */
  @asInt
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  REQUESTS_PER_MINUTE = 60;

  /** True behind a reverse proxy that sets X-Forwarded-For. */
  @asBool
  @IsBoolean()
  TRUST_PROXY = false;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' = 'info';

  /** Set by `npm start`: this machine's own PostgreSQL and mail sink, development pages on loopback. */
  @asBool
  @IsBoolean()
  EMBEDDED = false;

  /** Where `npm start` keeps the mails its sink accepted; read at /dev/mail. */
  @IsOptional()
  @IsString()
  DEV_MAIL_DIR?: string;

  /** @returns the public address without a trailing slash. */
  get publicUrl(): string {
    return (this.PUBLIC_URL ?? `http://localhost:${this.PORT}`).replace(/\/+$/, '');
  }
}
