import type { Report } from '../model/report.ts';
import type { PageOptions } from '../report/html/page.tsx';
import { type Choice, ChooseForm } from './choose.tsx';
import { type Place, type Site, SiteBar } from './site.tsx';
import { WEB_STYLE } from './web-style.ts';

/** What stands above a report that is served: the bar, and the form that narrows its findings. */
export const reportFrame = (
  site: Site,
  here: Place | null,
  {
    report,
    shown,
    choice,
    pipelines,
    action,
  }: {
    readonly report: Report;
    readonly shown: Report;
    readonly choice: Choice;
    readonly pipelines: readonly string[];
    readonly action: string;
  },
): NonNullable<PageOptions['frame']> => ({
  style: WEB_STYLE,
  top: (
    <>
      <SiteBar site={site} here={here} />
      <ChooseForm report={report} choice={choice} shown={shown.findings.length} pipelines={pipelines} action={action} />
    </>
  ),
});
