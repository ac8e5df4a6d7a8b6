import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { createDatabase, dropDatabase, readTarget } from './database-url.mjs';

/** PostgreSQL's internal type "char", in which its catalogue keeps one-letter codes. */
const internalCharOid = 18;
const textOid = 25;

/**
 * The parts of adapter-pg's private classes that are wrapped here; a new version of the adapter has to be checked against them.
 *
 * @typedef {{ fields: { dataTypeID: number }[] }} RawResult
 * @typedef {{ columnTypes: number[] }} ResultSet
 * @typedef {object} Queryable
 * @property {(query: unknown) => Promise<ResultSet>} queryRaw
 * @property {(query: unknown) => Promise<RawResult>} performIO
 * @property {((...given: unknown[]) => Promise<Queryable>) | undefined} [startTransaction]
 */

/**
 * adapter-pg refuses columns of the type "char", which the engine's own catalogue queries return and must see as characters:
 * they are read as text, and their column type is set right afterwards.
 *
 * @param {Queryable} queryable
 */
function readInternalChars(queryable) {
  const { queryRaw, performIO, startTransaction } = queryable;
  queryable.queryRaw = async (query) => {
    /** @type {number[]} */
    const charColumns = [];
    /** @type {Queryable} */
    const recording = Object.create(queryable);
    recording.performIO = async (io) => {
      const result = await performIO.call(queryable, io);
      result.fields = result.fields.map((field, column) => {
        if (field.dataTypeID !== internalCharOid) return field;
        charColumns.push(column);
        return { ...field, dataTypeID: textOid };
      });
      return result;
    };
    const rows = await queryRaw.call(recording, query);
    for (const column of charColumns) rows.columnTypes[column] = ColumnTypeEnum.Character;
    return rows;
  };
  if (startTransaction !== undefined) {
    queryable.startTransaction = async (...given) => {
      const transaction = await startTransaction.apply(queryable, given);
      readInternalChars(transaction);
      return transaction;
    };
  }
}

/**
 * adapter-pg cuts scripts at every semicolon, also at those within the bodies of functions. PostgreSQL itself takes a whole script as one
 * message, and runs it as one transaction.
 *
 * @typedef {object} ScriptRunner
 * @property {{ query: (script: string) => Promise<unknown> }} client
 * @property {(error: unknown) => never} onError
 * @property {(script: string) => Promise<void>} executeScript
 *
 * @param {ScriptRunner} runner
 */
function sendScriptsWhole(runner) {
  runner.executeScript = async (script) => {
    try {
      await runner.client.query(script);
    } catch (error) {
      runner.onError(error);
    }
  };
}

/**
 * @template T
 * @param {T} adapter
 * @returns {T}
 */
function mended(adapter) {
  readInternalChars(/** @type {Queryable} */ (/** @type {unknown} */ (adapter)));
  sendScriptsWhole(/** @type {ScriptRunner} */ (/** @type {unknown} */ (adapter)));
  return adapter;
}

/** adapter-pg as the wasm engine needs it. */
export class SchemaEngineAdapter extends PrismaPg {
  /** @param {string} databaseUrl */
  constructor(databaseUrl) {
    const { url, schema } = readTarget(databaseUrl);
    super({ connectionString: url }, schema === undefined ? {} : { schema });
    this.databaseUrl = databaseUrl;
  }

  /** @override */
  async connect() {
    return mended(await super.connect());
  }

  /**
   * The adapter's own method drops the shadow database before it has closed its pool to it, which PostgreSQL refuses.
   *
   * @override
   */
  async connectToShadowDb() {
    const shadowUrl = new URL(this.databaseUrl);
    shadowUrl.pathname = `/prisma_migrate_shadow_db_${randomUUID()}`;
    const shadow = readTarget(shadowUrl.href);
    await createDatabase(shadow);
    const adapter = mended(await new PrismaPg({ connectionString: shadow.url }).connect());
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await dropDatabase(shadow);
    };
    return adapter;
  }
}
