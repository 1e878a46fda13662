import { accepted } from '#domain/result.ts';
import { type CommandResult, print } from './command-result.ts';
import { permissionTable } from './permission-table.ts';

/** `permissions`: who may see and do what, from the rules themselves, as Markdown. */
export const showPermissions = (): Promise<CommandResult> => {
  print(permissionTable().trimEnd());
  return Promise.resolve(accepted(null));
};
