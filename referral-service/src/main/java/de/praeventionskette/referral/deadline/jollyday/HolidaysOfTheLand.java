package de.praeventionskette.referral.deadline.jollyday;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.praeventionskette.referral.deadline.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Working days by the calendar of holidays of the German Länder. A region of no known Land has the holidays of all. */
public final class HolidaysOfTheLand implements WorkingDays {
    /** In the order of the official keys 01 to 16. */
    private static final List<String> LAENDER =
            List.of("sh", "hh", "ni", "hb", "nw", "he", "rp", "bw", "by", "sl", "be", "bb", "mv", "sn", "st", "th");

    private static final Pattern KEYED = Pattern.compile("[0-9]{2}");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    private final ConcurrentMap<Day, Boolean> known = new ConcurrentHashMap<>();

    private record Day(LocalDate day, String land) {}

    @Override
    public boolean worked(LocalDate day, String region) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && !known.computeIfAbsent(new Day(day, land(region)), this::isHoliday);
    }

    private boolean isHoliday(Day asked) {
        return asked.land().isEmpty() ? holidays.isHoliday(asked.day()) : holidays.isHoliday(asked.day(), asked.land());
    }

    private static String land(String region) {
        if (!KEYED.matcher(region).lookingAt()) {
            return "";
        }
        int key = Integer.parseInt(region.substring(0, 2));
        return key < 1 || key > LAENDER.size() ? "" : LAENDER.get(key - 1);
    }
}
