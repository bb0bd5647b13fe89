// Figures of a series of measured numbers, and how they are written.

/** Median, least and most: of a series, or as they were written down where single numbers were not kept. */
export function summary(series) {
  return Array.isArray(series)
    ? { median: median(series), least: Math.min(...series), most: Math.max(...series), rounds: series.length }
    : series;
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How often the median of one series contains that of another. */
export function ratio(one, other) {
  return summary(one).median / summary(other).median;
}

/** A number with as many digits as say something, and thousands set apart. */
export function written(number, digits = 2) {
  return number.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Median, and in brackets least and most. */
export function spread(series, digits = 2) {
  const { median: middle, least, most } = summary(series);
  return `${written(middle, digits)} (${written(least, digits)}, ${written(most, digits)})`;
}

/** A table of Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
