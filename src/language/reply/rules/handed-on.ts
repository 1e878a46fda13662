import { means } from '../chunk.ts';
import { findSense, hasAfter, type Statement } from '../statement.ts';

/** "Đã giao phòng chuyên môn thực hiện": others of the own office were told to do it. */
export const isHandedOn = (statement: Statement, end = statement.chunks.length): boolean => {
  const given = findSense(statement, ['assign']);
  return given > 0 && given < end && means(statement.chunks[given - 1], 'past') && hasAfter(statement, given, 'task-verb');
};
