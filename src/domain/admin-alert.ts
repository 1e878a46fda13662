/** What the one who runs the system must know; no content of tasks. */
export type AdminAlert =
  | { readonly kind: 'undeliverable'; readonly recipient: string; readonly notice: string; readonly reason: string }
  | { readonly kind: 'update-parked'; readonly channel: string; readonly reason: string }
  /** Open work in units without head, controller or leader: nobody is asked about it. */
  | { readonly kind: 'nobody-answers'; readonly works: number }
  /** No notice of the days off of this year has been applied, and it begins soon: until then all its weekdays count as worked. */
  | { readonly kind: 'calendar-unknown'; readonly year: number }
  /** So many messages of those that a bot's plan allows in a month ("2026-06") are used up. */
  | { readonly kind: 'quota-near'; readonly channel: string; readonly month: string; readonly sent: number; readonly limit: number };
