/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { UnitChoice } from '#domain/reviewing/reviewed-plan.ts';
import type { UnitQuestion } from '#usecases/review/unit-questions.ts';
import { DraftForm, type Shown } from './draft-form.tsx';

interface Asked extends Shown {
  readonly question: UnitQuestion;
  readonly at: number;
}

const valueOf = (choice: UnitChoice | null): string => {
  if (choice === null) return '';
  if (choice.kind === 'members') return 'members';
  return choice.kind === 'unit' ? `unit:${choice.unitId}` : `create:${choice.parentId ?? ''}`;
};

const Options = ({ view, question }: Asked): JSX.Element => {
  const chosen = valueOf(question.choice);
  const suggested = view.units.find(({ id }) => id === question.suggested);
  return (
    <>
      <option value="" selected={chosen === ''}>
        {question.kind === 'group' ? 'Mở thành các đơn vị thành viên hiện có' : 'Tạo đơn vị mới cùng tên'}
      </option>
      {suggested !== undefined && (
        <optgroup label="Gần giống nhất">
          <option value={`unit:${suggested.id}`} selected={chosen === `unit:${suggested.id}`}>
            {suggested.label}
          </option>
        </optgroup>
      )}
      <optgroup label="Chính là đơn vị">
        {view.units
          .filter(({ id }) => id !== suggested?.id)
          .map(({ id, label }) => (
            <option value={`unit:${id}`} selected={chosen === `unit:${id}`}>
              {label}
            </option>
          ))}
      </optgroup>
      <optgroup label="Tạo mới, trực thuộc">
        {view.units.map(({ id, label }) => (
          <option value={`create:${id}`} selected={chosen === `create:${id}`}>
            {label}
          </option>
        ))}
      </optgroup>
    </>
  );
};

const standing = ({ question, view }: Asked): string => {
  const { choice, members, kind } = question;
  if (choice?.kind === 'unit') return `Là ${view.labelOf(choice.unitId)}; tên này được nhớ cho lần sau.`;
  if (choice?.kind === 'create')
    return `Sẽ được tạo mới, trực thuộc ${choice.parentId === null ? 'cơ quan' : view.labelOf(choice.parentId)}.`;
  if (kind === 'unknown') return 'Chưa chọn: sẽ được tạo mới khi xác nhận.';
  return members.length === 0 ? 'Không có đơn vị thành viên nào; sẽ được tạo thành một đơn vị.' : `Mở thành ${members.length} đơn vị.`;
};

const ChooseUnit = (asked: Asked): JSX.Element => {
  const { view, show, question, at } = asked;
  return (
    <DraftForm view={view} show={show} kind="unit" back="don-vi">
      <input type="hidden" name="name" value={question.name} />
      <label for={`don-vi-${at}`}>Là đơn vị nào?</label>
      <span class="with-button">
        <select id={`don-vi-${at}`} name="choice" data-auto>
          <Options {...asked} />
        </select>
        <button class="small strong">Chọn</button>
      </span>
    </DraftForm>
  );
};

const Members = ({ view, show, question, at }: Asked): JSX.Element => (
  <details>
    <summary>Chọn từng đơn vị thành viên</summary>
    <DraftForm view={view} show={show} kind="unit" back="don-vi" name="members">
      <input type="hidden" name="name" value={question.name} />
      <input type="hidden" name="choice" value="members" />
      <fieldset>
        <legend class="heard">Đơn vị của nhóm {question.name}</legend>
        {view.units.map(({ id, label }) => (
          <p class="check">
            <input type="checkbox" id={`nhom-${at}-${id}`} name="member" value={id} checked={question.members.includes(id)} />
            <label for={`nhom-${at}-${id}`}>{label}</label>
          </p>
        ))}
      </fieldset>
      <button class="small strong">Dùng các đơn vị này</button>
    </DraftForm>
  </details>
);

/** The names of the plan that the office does not know, and its groups: what each is to mean. */
export const UnitsSection = ({ view, show }: Shown): JSX.Element | null =>
  view.unitQuestions.length === 0 ? null : (
    <section id="don-vi" aria-labelledby="don-vi-ten">
      <h2 id="don-vi-ten">Đơn vị</h2>
      <ul class="questions">
        {view.unitQuestions.map((question, at) => (
          <li class={question.kind === 'unknown' && question.choice === null ? 'question doubtful' : 'question'}>
            <h3>
              {question.name}
              <span class="quiet"> · {question.rows} nhiệm vụ</span>
            </h3>
            <p class="standing">{standing({ view, show, question, at })}</p>
            <ChooseUnit view={view} show={show} question={question} at={at} />
            {question.kind === 'group' && <Members view={view} show={show} question={question} at={at} />}
          </li>
        ))}
      </ul>
    </section>
  );
