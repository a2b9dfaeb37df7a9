package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.SubmissionRows;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Agency;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** Reads what a filled form says about itself: which form it is, who signed, who was heard. */
final class InfoReading {
  private static final List<String> TEXTS = List.of(Keys.OFFICER, Keys.NUMBER, Keys.NOTE);
  private static final List<String> DAYS = List.of(Keys.DATE, Keys.RECEIVED);
  private static final Set<String> YES = Set.of("có", "co", "yes", "x", "rồi", "đã");
  private static final Set<String> NO = Set.of("", "chưa", "chua", "không", "no");

  private final RulePack pack;
  private final FormSheet form;
  private final Discoveries found;
  private final Set<String> heard = new LinkedHashSet<>();

  private InfoReading(RulePack pack, FormSheet form, Discoveries found) {
    this.pack = pack;
    this.form = form;
    this.found = found;
  }

  /** Adds the header of the submission. */
  static void read(
      RulePack pack,
      Optional<FormSheet> form,
      FormIdentity identity,
      Discoveries found,
      SubmissionRows rows) {
    Sheet sheet = form.map(FormSheet::sheet).orElse(FormIdentity.NO_SHEET);
    CellReading cells = new CellReading(sheet, found);
    Set<String> doubtful = form.map(
            given -> StatedIdentity.contradicted(pack, identity, given, found))
        .orElse(Set.of());
    identity
        .cells(found.whole(), doubtful)
        .forEach(cell -> cells.given(cell.column(), cell.typed(), cell.origin()));
    form.ifPresent(given -> new InfoReading(pack, given, found).addTo(cells));
    Origin origin = form.flatMap(given -> new InfoReading(pack, given, found).dayHandedIn())
        .orElse(new Origin(found.file(), sheet.name()));
    rows.row(SubmissionRows.Part.HEADER, origin, cells.cells());
  }

  private void addTo(CellReading cells) {
    for (String key : TEXTS) {
      cells.text(key, answer(key));
    }
    for (String key : DAYS) {
      cells.day(key, answer(key));
    }
    cells.text(Keys.STATUS, FiguresReading.status(form.sheet(), answer(Keys.STATUS), found));
    form.rows().forEach(this::heard);
    if (!heard.isEmpty()) {
      Origin origin = new Origin(found.file(), form.sheet().name());
      cells.given("consulted", String.join(";", heard), origin);
    }
  }

  /** The cell that tells when it was handed in, which is what most findings about it rest on. */
  private Optional<Origin> dayHandedIn() {
    return Stream.of(Keys.RECEIVED, Keys.DATE)
        .map(this::answer)
        .filter(Objects::nonNull)
        .findFirst()
        .map(cell -> found.origin(form.sheet(), cell.row(), cell.column()));
  }

  /** The answer in the row with that name, or else with that key. */
  private @Nullable SheetCell answer(String key) {
    Text name = FormText.text("info." + key);
    List<Integer> rows = new ArrayList<>(form.rows());
    return rows.stream()
        .filter(row -> FormText.isMeant(name, Sheet.text(form.cell(row, Keys.NAME))))
        .findFirst()
        .or(() -> rows.stream().filter(row -> form.key(row).equals(key)).findFirst())
        .map(row -> form.cell(row, Keys.VALUE))
        .orElse(null);
  }

  private void heard(int row) {
    String key = form.key(row);
    SheetCell name = form.cell(row, Keys.NAME);
    Optional<String> named = agency(Sheet.text(name));
    boolean asked = key.startsWith(Keys.HEARD);
    if (!asked && named.isEmpty()) {
      return;
    }
    SheetCell answer = form.cell(row, Keys.VALUE);
    String typed = Sheet.text(answer).toLowerCase(Locale.ROOT);
    Origin origin = found.origin(form.sheet(), row, form.column(Keys.VALUE));
    if (!YES.contains(typed)) {
      if (!NO.contains(typed)) {
        found.warning("info.answer-unknown", origin, typed);
      }
      return;
    }
    String code = named.orElse(asked ? key.substring(Keys.HEARD.length()) : "");
    if (code.isEmpty()) {
      found.warning("info.agency-unknown", origin, Sheet.text(name));
    } else {
      heard.add(code);
    }
  }

  private Optional<String> agency(String name) {
    return pack.agencies().values().stream()
        .filter(agency -> agency.code().equals(name) || FormText.isMeant(agency.name(), name))
        .map(Agency::code)
        .findFirst();
  }
}
