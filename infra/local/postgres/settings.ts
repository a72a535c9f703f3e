/**
 * Settings of the embedded server, as `-c` arguments so that they hold for every data folder, old or new.
 * Durability is never traded for speed; memory is, because the whole product shares one small machine.
 */
export function serverSettings(port: number): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    cluster_name: 'regiomatch',

    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    max_connections: 100,
    shared_buffers: '64MB',
    io_method: 'sync',
    max_logical_replication_workers: 0,
    autovacuum_max_workers: 2,
    jit: 'off',

    // With its schema, whatever the data folder says: a parallel worker finds it by this name only.
    default_text_search_config: 'pg_catalog.dutch',

    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failed statement and its details hold the values of a row, so personal data: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
