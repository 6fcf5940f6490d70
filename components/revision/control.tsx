import { allTypedIn, type FormState, problemAt, typedIn } from '@/lib/form-result'
import { Checkbox } from '../ui/checkbox'
import { Details } from '../ui/details'
import { Fieldset } from '../ui/fieldset'
import { RadioGroup } from '../ui/radio-group'
import { type Option, Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import type { Control } from './revision-fields'

/** A control with what was typed in it, or else what is stored. A list of choices is recreated when that changes. */
export function RevisionControl({ control, state }: { control: Control; state: FormState | null }) {
  const { name, label, hint, note } = control
  const shared = { name, label, hint, note, error: problemAt(state, name) }
  if (control.second && !shared.error && allTypedIn(state, name).length === 0) return null
  // of what the plan has none of, there is nothing to choose
  if (control.kind === 'checks' && control.options.length === 0) return null
  if (control.kind === 'select' && control.options.length === 0) return <input type="hidden" name={name} value="" />
  if (control.kind === 'checks') {
    const chosen = allTypedIn(state, name, control.values)
    const groups = [...new Set(control.options.map(({ group }) => group))]
    return (
      <Fieldset {...shared} id={name}>
        {groups.map((group) => {
          const options = control.options.filter((option) => option.group === group)
          const open = groups.length === 1 || options.some(({ value }) => chosen.includes(value))
          return group === undefined ? (
            <Boxes key="none" name={name} options={options} chosen={chosen} />
          ) : (
            <Details key={`${group} ${open}`} summary={group} open={open}>
              <Boxes name={name} options={options} chosen={chosen} />
            </Details>
          )
        })}
      </Fieldset>
    )
  }
  const value = typedIn(state, name, control.value)
  if (control.kind === 'select')
    return <Select key={value} {...shared} options={control.options} empty={control.empty} defaultValue={value} />
  if (control.kind === 'radio') return <RadioGroup key={value} {...shared} inline options={control.options} defaultValue={value} />
  if (control.kind === 'area') return <TextArea {...shared} length={control.length} defaultValue={value} />
  const { type, inputMode, maxLength, begin } = control
  // as wide as what is expected in it: a year in a field of a whole line looks as if a sentence were asked
  const short = type === 'date' || inputMode !== undefined || (maxLength !== undefined && maxLength <= 10)
  return (
    <TextField
      className={short ? 'max-w-40' : ''}
      {...shared}
      autoFocus={begin && state === null}
      type={type}
      inputMode={inputMode}
      maxLength={maxLength}
      autoComplete="off"
      defaultValue={value}
    />
  )
}

function Boxes({ name, options, chosen }: { name: string; options: Option[]; chosen: string[] }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {options.map(({ value, label }) => (
        <Checkbox
          key={`${value} ${chosen.includes(value)}`}
          id={`${name}-${value}`}
          name={name}
          value={value}
          label={label}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </div>
  )
}
