import { Breadcrumbs } from '@/components/breadcrumbs'
import { StackedBar } from '@/components/charts/stacked-bar'
import { StackedBarsByYear } from '@/components/charts/stacked-bars-by-year'
import { LocalisedText } from '@/components/localised-text'
import { Markdown } from '@/components/markdown'
import { publicNavigation } from '@/components/navigation'
import { PageHeader } from '@/components/page-header'
import { ProgressBar } from '@/components/progress-bar'
import { SiteShell } from '@/components/site-shell'
import { StatusLegend } from '@/components/status-legend'
import { StatusTag } from '@/components/status-tag'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Confirmation } from '@/components/ui/confirmation'
import { DefinitionList } from '@/components/ui/definition-list'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Fieldset } from '@/components/ui/fieldset'
import { LinkButton } from '@/components/ui/link-button'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { isLocale } from '@/lib/locale'
import { type Counts, countStates } from '@/lib/status/rules'

const none = Object.fromEntries(countStates.map((s) => [s, 0])) as Counts
const y = (o: Partial<Counts>): Counts => ({ ...none, ...o })

export default async function Scratch({ params }: { params: Promise<{ locale: string }> }) {
  const { locale: l } = await params
  const locale = isLocale(l) ? l : 'nl'
  const plan = 'lifelong-learning'
  return (
    <SiteShell
      locale={locale}
      path={`/${locale}/${plan}/actions?year=2024`}
      plan={{ title: locale === 'nl' ? 'Actieplan levenslang leren' : 'Action plan for lifelong learning', href: `/${locale}/${plan}` }}
      navigation={publicNavigation(locale, plan)}
      sample
      account={<a href={`/${locale}/sign-in`}>{locale === 'nl' ? 'Aanmelden' : 'Sign in'}</a>}
      links={[
        { label: 'Toegankelijkheid', href: '/x' },
        { label: 'Privacy', href: '/y' },
      ]}
    >
      <PageHeader
        trail={
          <Breadcrumbs
            locale={locale}
            trail={[
              { label: 'Plan', href: '/a' },
              { label: 'Vlaggenschepen', href: '/b' },
            ]}
          />
        }
        kicker="Vlaggenschip B"
        title="Mobilisatiestrategie voor elk segment van de samenleving"
        lead="Van de 8 acties zijn er 2 gerealiseerd, 5 in uitvoering en 1 in opstart; over alle acties is gerapporteerd."
      >
        <div className="flex flex-wrap gap-2">
          <Tag>werktitel</Tag>
          <Tag tone="warning">voorlopig</Tag>
          <Tag tone="info">2024</Tag>
          <Tag tone="success">bevestigd</Tag>
          <Tag tone="error">stopgezet</Tag>
        </div>
      </PageHeader>
      <div className="page-width grid gap-8 py-8">
        <p className="max-w-text">
          Elk jaar wordt de status van <a href="/x">elke actie</a> bevestigd.{' '}
          <LocalisedText locale={locale} nl="Alleen Nederlands" en={null} /> <LocalisedText locale={locale} nl={null} en="English only" />{' '}
          <LocalisedText locale={locale} nl={null} en={null} />
        </p>
        <div className="flex flex-wrap gap-3">
          {countStates.map((s) => (
            <StatusTag key={s} locale={locale} state={s} />
          ))}
        </div>
        <section>
          <h2 className="mb-4">Status in 2022</h2>
          <StackedBar
            locale={locale}
            title="Status van de 47 acties in 2022"
            counts={y({ REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 })}
            href={(s) => `/x?status=${s}`}
          />
        </section>
        <section>
          <h2 className="mb-4">Alle jaren</h2>
          <StackedBarsByYear
            locale={locale}
            title="Status per jaar"
            years={[
              { year: 2022, counts: y({ REALISED: 1, BEING_IMPLEMENTED: 27, BEING_LAUNCHED: 9, IN_PREPARATION: 10 }) },
              {
                year: 2023,
                counts: y({
                  REALISED: 5,
                  BEING_IMPLEMENTED: 30,
                  BEING_LAUNCHED: 4,
                  IN_PREPARATION: 4,
                  MERGED: 1,
                  NOTHING_TO_REPORT: 2,
                  NOT_REPORTED: 1,
                }),
              },
              {
                year: 2024,
                counts: y({
                  REALISED: 11,
                  BEING_IMPLEMENTED: 24,
                  BEING_LAUNCHED: 3,
                  IN_PREPARATION: 2,
                  STOPPED: 2,
                  CONTINUED_ELSEWHERE: 3,
                  NOT_REPORTED: 1,
                }),
              },
              { year: 2025, counts: y({ REALISED: 12, BEING_IMPLEMENTED: 10, NOT_REPORTED: 19 }), note: 'voorlopig' },
            ]}
            href={(yr, s) => `/x?year=${yr}&status=${s}`}
          />
        </section>
        <ProgressBar locale={locale} done={31} total={47} />
        <section>
          <h2 className="mb-4">Legende</h2>
          <StatusLegend locale={locale} />
        </section>
        <div className="grid gap-3">
          <Notice title="Voorlopige cijfers">Van 31 van de 47 acties is de status bevestigd.</Notice>
          <Notice kind="success" title="Opgeslagen">
            De inleiding is bewaard.
          </Notice>
          <Notice kind="warning" title="Gerealiseerd zonder bewijsstuk" />
          <Notice kind="error" title="Niet opgeslagen">
            Probeer opnieuw.
          </Notice>
        </div>
        <section className="max-w-text">
          <ErrorSummary
            title="Er ging iets mis"
            errors={[
              { field: 'note', message: 'Vul een toelichting in. Bijvoorbeeld: de oproep liep tot juni.' },
              { field: 'status', message: 'Kies een status.' },
            ]}
          />
          <form className="grid gap-5">
            <TextField
              name="title"
              label="Titel"
              note="(niet verplicht)"
              hint="Zoals op de voorpagina van het plan."
              defaultValue="Kennisagenda"
            />
            <TextField
              name="mail"
              label="E-mailadres"
              error="Vul een geldig e-mailadres in. Bijvoorbeeld: an@voorbeeld.be"
              defaultValue="an@"
            />
            <TextArea name="note" label="Toelichting" hint="Eén of twee zinnen volstaan." error="Vul een toelichting in." />
            <Select
              name="flagship"
              label="Vlaggenschip"
              empty="Alle vlaggenschepen"
              options={[{ value: 'a', label: 'A – Kennisagenda' }]}
            />
            <RadioGroup
              name="status"
              label="Status"
              hint="Kies wat op 31 december gold."
              error="Kies een status."
              options={countStates
                .slice(0, 3)
                .map((s) => ({ value: s, label: <StatusTag locale={locale} state={s} />, hint: 'De beslissing is genomen.' }))}
              defaultValue="BEING_LAUNCHED"
            />
            <Fieldset id="what" label="Doelgroepen">
              <Checkbox name="g1" label="Het individu" defaultChecked />
              <Checkbox name="g2" label="De organisatie" />
            </Fieldset>
            <div className="flex flex-wrap gap-3">
              <Button type="submit">Opslaan</Button>
              <Button variant="secondary">Bevestigen</Button>
              <Button variant="danger">Verwijderen</Button>
              <Button variant="quiet">Annuleren</Button>
              <Button disabled>Bezig</Button>
              <LinkButton href="/x">Naar het rapport</LinkButton>
            </div>
          </form>
        </section>
        <DefinitionList
          items={[
            { term: 'Trekker', description: 'Departement Werk (voorbeeld)' },
            { term: 'Partners', description: 'VDAB, SERV, VLOR' },
            { term: 'Doelen', description: <a href="/g">a – de lerende centraal</a> },
          ]}
        />
        <LinkTabs
          label="Jaren"
          tabs={[
            { label: '2022', href: '/1', current: false },
            { label: '2023', href: '/2', current: true },
            { label: '2024', href: '/3', current: false },
          ]}
        />
        <Details summary="Tekst van vorig jaar">De departementen maakten een eerste versie van het dashboard.</Details>
        <Confirmation
          title="Rapporteringsjaar 2025 sluiten?"
          consequences={[
            'De 47 statussen van 2025 worden vastgelegd.',
            'Niemand kan ze nog wijzigen, tenzij een coördinator één actie ontgrendelt.',
          ]}
        >
          <Button>2025 sluiten</Button>
          <a href="/x">Terug zonder te sluiten</a>
        </Confirmation>
        <Markdown
          source={
            '# Kop\n\nEen alinea met **vet**, *cursief* en [een link](https://example.org).\n\n## Kop 2\n\n- een\n- twee\n  - drie\n\n1. eerste\n2. tweede\n\n> Citaat\n\n| a | b |\n|---|--:|\n| x | 1 |\n\n`code`\n\n<script>alert(1)</script>\n\n[kwaad](javascript:alert(1)) ![beeld](https://x.y/z.png)'
          }
          headingOffset={2}
        />
      </div>
    </SiteShell>
  )
}
