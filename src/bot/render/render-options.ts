import type { Day } from '#domain/time/day.ts';
import type { Capabilities } from '../channel.ts';

/** What rendering must know besides the notice itself. */
export interface RenderOptions {
  readonly capabilities: Capabilities;
  /** Whether an earlier try may have arrived already: the message then says that it comes again. */
  readonly resend: boolean;
  /** The day on which the message is read; "hôm nay" and "ngày mai" are said from it. */
  readonly today: Day;
}
