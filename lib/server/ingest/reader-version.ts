import 'server-only';

/**
 * The version of everything that turns a document's bytes into text and tables: this folder and lib/core/text/laid. Raised by
 * whoever changes what comes out for any document (tests/unit/ingest/reader-version.test.ts notices): copies are then read
 * anew from their bytes, and what was pinned in them is carried along.
 *
 * - 1: where the cells of tables stand, and nothing else of them.
 * - 2: what a cell shows, its value, indent, spans, whether it is a head, and hidden rows; a page's own tables in its article.
 */
export const READER_VERSION = 2;
