/** Performance archives of leaders (A11). */
export {
  type AcknowledgeContext,
  type ArchiveAcknowledged,
  acknowledgeArchive,
} from './acknowledge-archive.ts';
export {
  type Archive,
  type ArchiveEntry,
  archiveEntries,
  type FiledResult,
  type FilingPost,
  newArchive,
} from './archive.ts';
export { type FiledEntry, filedEntry, fileInArchive, type ResultsFiled } from './file-in-archive.ts';
export { hasArchive, heldInYear, type TenureDays } from './tenures.ts';
