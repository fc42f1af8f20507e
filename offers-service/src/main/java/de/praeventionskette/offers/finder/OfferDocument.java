package de.praeventionskette.offers.finder;

import de.praeventionskette.offers.offer.OfferContent;
import java.text.Collator;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** How an offer lies in the index: what can be asked for, and the order of answers. */
final class OfferDocument {
    static final String ID = "id";
    static final String MUNICIPALITY = "municipality";
    static final String MIN_AGE = "minAge";
    static final String MAX_AGE = "maxAge";
    static final String FIELD = "field";
    static final String LANGUAGE = "language";
    static final String AUDIENCE = "audience";
    static final String TEXT = "text";
    static final Sort ORDER = new Sort(
            new SortField("rank", SortField.Type.LONG),
            new SortField("title", SortField.Type.STRING),
            new SortField("order", SortField.Type.STRING));

    private OfferDocument() {}

    static Document of(Found found) {
        OfferContent content = found.offer().state().content();
        Document document = new Document();
        document.add(new StringField(ID, found.offer().id(), Store.YES));
        content.municipalities().forEach(ags -> document.add(new StringField(MUNICIPALITY, ags.value(), Store.NO)));
        content.languages().forEach(language -> document.add(new StringField(LANGUAGE, language.value(), Store.NO)));
        document.add(new StringField(FIELD, content.fieldOfAction().name(), Store.NO));
        document.add(new StringField(AUDIENCE, content.audience().name(), Store.NO));
        document.add(new IntPoint(MIN_AGE, content.ages().minMonths()));
        document.add(new IntPoint(MAX_AGE, content.ages().maxMonths()));
        document.add(new TextField(TEXT, content.title(), Store.NO));
        document.add(new TextField(TEXT, content.description(), Store.NO));
        document.add(new TextField(TEXT, found.organizationName(), Store.NO));
        Found.Place place = found.place();
        document.add(new NumericDocValuesField("rank", place.rank()));
        document.add(new SortedDocValuesField("title", collated(place.title())));
        document.add(new SortedDocValuesField("order", new BytesRef(place.id())));
        return document;
    }

    /**
     * The point in the order after which the next page begins.
     *
     * @param documents number of documents in the index: among equals, all of them lie before
     */
    static FieldDoc after(Found.Place place, int documents) {
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, new Object[] {
            (long) place.rank(), collated(place.title()), new BytesRef(place.id())
        });
    }

    private static BytesRef collated(String title) {
        return new BytesRef(
                Collator.getInstance(Locale.GERMAN).getCollationKey(title).toByteArray());
    }
}
