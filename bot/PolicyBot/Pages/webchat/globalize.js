// Stands in for Web Chat's copy of Globalize with tables of every language: the browser has them (Intl).
const dateParts = { month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' };

/** What Web Chat asks of Globalize, for one language. */
export default function globalize(language) {
  return {
    dateFormatter: () => date => new Intl.DateTimeFormat(language, dateParts).format(date),
    plural: count => new Intl.PluralRules(language).select(count),
    relativeTimeFormatter: unit => count => new Intl.RelativeTimeFormat(language).format(count, unit),
    unitFormatter: (unit, { form }) => count => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: form }).format(count)
  };
}
