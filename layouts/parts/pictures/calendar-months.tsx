/** Draws the twelve calendars of a year, each day with briefings a link. */
import type { JSX } from "preact";
import type {
  CalendarMonthsView,
  CalendarMonthView,
} from "../../../scripts/render/pictures/calendar-months.ts";
import { useWords } from "../in-words.tsx";

export function CalendarMonths({ year }: { year: CalendarMonthsView }): JSX.Element {
  return (
    <div class="months" data-pagefind-ignore="all">
      {year.months.map((month) => (
        <CalendarMonth key={month.name} month={month} weekdays={year.weekdays} />
      ))}
    </div>
  );
}

function CalendarMonth({
  month: { name, href, words, weeks },
  weekdays,
}: {
  month: CalendarMonthView;
  weekdays: CalendarMonthsView["weekdays"];
}): JSX.Element {
  const { number } = useWords().words;
  return (
    <table>
      <caption>
        {href === "" ? (
          name
        ) : (
          <>
            <a href={href}>{name}</a> <small>{words}</small>
          </>
        )}
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday.name} scope="col" abbr={weekday.name}>
              {weekday.short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <td key={place}>
                {day.href === "" ? (
                  day.date === 0 ? null : (
                    number(day.date)
                  )
                ) : (
                  <a class={`t${day.tint}`} href={day.href} aria-label={day.name}>
                    {number(day.date)}
                  </a>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
