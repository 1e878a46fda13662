import { type Answer, type Refusal, replyOf, tooManyRequests } from './api-answer.ts';
import { checkedCall } from './call-check.ts';
import type { FaultStore } from './faults.ts';
import type { Reply } from './http-listener.ts';
import type { Methods } from './message-methods.ts';
import { type Params, textIn } from './params.ts';
import type { Rates } from './rates.ts';
import type { Fields } from './request-body.ts';
import type { Watch } from './waiting.ts';

/** A call as it arrived. */
export interface Call {
  readonly method: string;
  readonly params: Params;
  readonly at: number;
  /** Null while it has not been carried out; a fault may see to it that it never is. */
  answer: Answer | null;
}

/** Where calls are checked, counted, carried out and written down. */
export interface CallDesk {
  readonly calls: readonly Call[];
  readonly violations: readonly string[];
  readonly take: (name: string, fields: Fields | null, gone: AbortSignal) => Promise<Reply>;
}

export interface DeskParts {
  readonly methods: Methods;
  readonly faults: FaultStore;
  readonly rates: Rates;
  readonly now: () => number;
  readonly watch: Watch;
}

const isMessage = (method: string): boolean => /^(send(?!ChatAction)|forward|copy)/.test(method);

const unimplemented = (method: string): Refusal => {
  const description = `the fake does not know how to ${method}`;
  return { ok: false, code: 501, description, violation: description };
};

/** Opens the desk. */
export const openDesk = ({ methods, faults, rates, now, watch }: DeskParts): CallDesk => {
  const calls: Call[] = [];
  const violations: string[] = [];
  const answered = (call: Call, answer: Answer): Answer => {
    call.answer = answer;
    if (!answer.ok && answer.violation !== undefined) violations.push(answer.violation);
    watch.happened();
    return answer;
  };
  const carryOut = async (call: Call, gone: AbortSignal, retryAfter: number | null): Promise<Answer> => {
    if (retryAfter !== null) return tooManyRequests(retryAfter);
    const answering = methods[call.method]?.(call.params, gone) ?? unimplemented(call.method);
    // A poll that begins to wait is an event too.
    watch.happened();
    return answering;
  };
  return {
    calls,
    violations,
    take: async (name, fields, gone) => {
      const checked = checkedCall(name, fields, Object.keys(methods));
      const { method } = checked;
      const call: Call = { method, params: checked.kind === 'good' ? checked.params : (fields?.params ?? {}), at: now(), answer: null };
      calls.push(call);
      if (checked.kind === 'bad') return replyOf(answered(call, checked.refusal));
      const retryAfter = isMessage(method) ? rates.arrives(textIn(call.params, 'chat_id') ?? '', now()) : null;
      watch.happened();
      return faults.suffer(method, async () => replyOf(answered(call, await carryOut(call, gone, retryAfter))));
    },
  };
};
