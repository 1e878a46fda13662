import { z } from 'zod';

/** A choice under a message, as the web chat keeps it. */
export interface StoredChoice {
  readonly label: string;
  readonly says: string;
}

/** How the choices stand in the row of a chat message. */
export const choices: z.ZodType<readonly StoredChoice[]> = z.array(z.strictObject({ label: z.string(), says: z.string() }));
