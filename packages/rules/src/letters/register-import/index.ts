/** A file of the register, judged by the law that single acts are judged by (A3–A6). */
export { type ImportedPost, importPosts, type PostsImport, postRef } from './import-posts.ts';
export { importUnits, type UnitRow, type UnitsImport } from './import-units.ts';
export type { ImportedUnit } from './judge-unit.ts';
export type { PostRow } from './post-row.ts';
export type { ImportContext, RowRefusal } from './row.ts';
