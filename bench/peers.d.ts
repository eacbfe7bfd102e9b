/**
 * What the benches ask of peers that only `npm run bench` installs (`bench/package.json`), so that the types of all else here are checked without
 * them.
 */
declare module "json-rules-engine" {
  export interface RuleProperties {
    readonly name?: string
    readonly conditions: object
    readonly event: { readonly type: string }
  }
  export class Engine {
    constructor(rules: readonly RuleProperties[], options: { readonly allowUndefinedFacts: boolean })
    run(facts: object | undefined): Promise<{ readonly failureResults: readonly { readonly name: string }[] }>
  }
}

declare module "@duckdb/node-api" {
  export class DuckDBInstance {
    static create(path: string, options: { readonly threads: string }): Promise<DuckDBInstance>
    connect(): Promise<DuckDBConnection>
    closeSync(): void
  }
  export class DuckDBConnection {
    run(sql: string): Promise<unknown>
    runAndReadAll(sql: string): Promise<{ getColumns(): unknown }>
    createAppender(table: string): Promise<{
      appendInteger(value: number): void
      endRow(): void
      flushSync(): void
      closeSync(): void
    }>
    closeSync(): void
  }
}
