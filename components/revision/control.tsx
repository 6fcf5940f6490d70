import { allTypedIn, type FormState, problemAt, typedIn } from '@/lib/form-result'
import { Checkbox } from '../ui/checkbox'
import { Fieldset } from '../ui/fieldset'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import type { Control } from './fields'

/** A control with what was typed in it, or else what is stored. What one chooses in is made anew when that changes. */
export function RevisionControl({ control, state }: { control: Control; state: FormState | null }) {
  const { name, label, hint, note } = control
  const shared = { name, label, hint, note, error: problemAt(state, name) }
  if (control.kind === 'checks') {
    const chosen = allTypedIn(state, name, control.values)
    return (
      <Fieldset {...shared} id={name} className="grid gap-x-6 sm:grid-cols-2">
        {control.options.map((option) => (
          <Checkbox
            key={`${option.value} ${chosen.includes(option.value)}`}
            id={`${name}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </Fieldset>
    )
  }
  const value = typedIn(state, name, control.value)
  if (control.kind === 'select')
    return <Select key={value} {...shared} options={control.options} empty={control.empty} defaultValue={value} />
  if (control.kind === 'radio') return <RadioGroup key={value} {...shared} inline options={control.options} defaultValue={value} />
  if (control.kind === 'area') return <TextArea {...shared} length={control.length} defaultValue={value} />
  const { type, inputMode, maxLength } = control
  return <TextField {...shared} type={type} inputMode={inputMode} maxLength={maxLength} autoComplete="off" defaultValue={value} />
}
