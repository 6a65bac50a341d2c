// Has PostgreSQL parse and plan statements without running them.
import pg from 'pg';

/** What a statement takes and gives, by the catalogue of the database. */
export interface Description {
  /** type OIDs of $1, $2 … */
  parameters: number[];
  columns: Column[];
}

export interface Column {
  name: string;
  type: number;
  /** whether the column of the table that it is read from may be null; undefined where it is an expression */
  nullable?: boolean;
}

/** Why PostgreSQL refuses a statement. */
export interface Refusal {
  message: string;
  hint?: string;
  /** in characters of the text, from 1 */
  position?: number;
}

export type Described = { description: Description } | { refusal: Refusal };

interface Field {
  name: string;
  dataTypeID: number;
  tableID: number;
  columnID: number;
}

interface WireConnection {
  parse(message: { name: string; text: string; types: number[] }): void;
  describe(message: { type: 'S'; name: string }): void;
  sync(): void;
  once(event: 'parameterDescription', listener: (message: { dataTypeIDs: number[] }) => void): void;
  removeAllListeners(event: 'parameterDescription'): void;
}

/** pg calls these while it reads the answer; the same door that pg-cursor uses. */
class DescribeQuery {
  private readonly text: string;
  private readonly done: (answer: { parameters: number[]; fields: Field[] } | Refusal) => void;
  private parameters: number[] = [];
  private fields: Field[] = [];
  private connection: WireConnection | undefined;

  constructor(text: string, done: DescribeQuery['done']) {
    this.text = text;
    this.done = done;
  }

  submit(connection: WireConnection): void {
    this.connection = connection;
    connection.once('parameterDescription', ({ dataTypeIDs }) => (this.parameters = dataTypeIDs));
    connection.parse({ name: '', text: this.text, types: [] });
    connection.describe({ type: 'S', name: '' });
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.fields = fields;
  }

  /** The last call of a query that fails: pg takes it for over. */
  handleError({ message, hint, position }: Error & { hint?: string; position?: string }): void {
    this.end({ message, hint, position: position === undefined ? undefined : Number(position) });
  }

  handleReadyForQuery(): void {
    this.end({ parameters: this.parameters, fields: this.fields });
  }

  private end(answer: Parameters<DescribeQuery['done']>[0]): void {
    this.connection?.removeAllListeners('parameterDescription');
    this.done(answer);
  }
}

/** @returns a description or a refusal for each statement */
export async function describeAll(client: pg.Client, statements: Iterable<string>): Promise<Map<string, Described>> {
  const nullable = await nullableColumns(client);
  const all = new Map<string, Described>();
  for (const sql of statements) {
    const answer = await new Promise<Parameters<DescribeQuery['done']>[0]>((resolve) => {
      client.query(new DescribeQuery(sql, resolve) as unknown as pg.Submittable);
    });
    if ('message' in answer) {
      all.set(sql, { refusal: answer });
      continue;
    }
    const columns = answer.fields.map(({ name, dataTypeID, tableID, columnID }) => ({
      name,
      type: dataTypeID,
      nullable: tableID === 0 ? undefined : nullable.has(`${tableID}.${columnID}`),
    }));
    all.set(sql, { description: { parameters: answer.parameters, columns } });
  }
  return all;
}

async function nullableColumns(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT attrelid || '.' || attnum AS key FROM pg_attribute WHERE attnum > 0 AND NOT attnotnull`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** The types of a database by their OID, as the comparison with TypeScript needs them. */
export interface SqlType {
  name: string;
  /** OID of the elements; 0 when it is no array */
  element: number;
}

/** @returns every type; a domain is the type beneath it */
export async function sqlTypes(client: pg.Client): Promise<Map<number, SqlType>> {
  const { rows } = await client.query<{ oid: number; name: string; element: number }>(
    `SELECT t.oid::int, CASE WHEN t.typtype = 'e' THEN 'text' ELSE coalesce(base.typname, t.typname) END AS name,
            CASE WHEN t.typcategory = 'A' THEN t.typelem::int ELSE 0 END AS element
     FROM pg_type t LEFT JOIN pg_type base ON base.oid = t.typbasetype AND t.typtype = 'd'`,
  );
  return new Map(rows.map(({ oid, name, element }) => [oid, { name, element }]));
}
