package de.praeventionskette.referral.wiring;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.sheet.AttachSheet;
import de.praeventionskette.referral.consent.sheet.OpenSheet;
import de.praeventionskette.referral.consent.sheet.RemoveSheet;
import de.praeventionskette.referral.consent.sheet.Sheets;
import de.praeventionskette.referral.consent.sheet.mongo.MongoSheets;
import de.praeventionskette.referral.consent.sheet.tika.RecognizeByContent;
import de.praeventionskette.referral.consent.sheet.web.BlankSheet;
import de.praeventionskette.referral.consent.sheet.web.BlankSheetPages;
import de.praeventionskette.referral.consent.sheet.web.SheetApi;
import de.praeventionskette.referral.consent.sheet.web.SheetPages;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.referral.Desk;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.NoteSheetRemoved;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Consent that families sign on paper. */
@Configuration(proxyBeanMethods = false)
class SheetWiring {
    @Bean
    Sheets sheets(MongoDatabase serviceDatabase, WantedIndexes indexes) {
        return new MongoSheets(serviceDatabase, indexes);
    }

    @Bean
    AttachSheet attachSheet(FindReferral referrals, Sheets sheets, ChildVault vault, Clock clock) {
        return new AttachSheet(referrals, sheets, new RecognizeByContent(), vault, clock);
    }

    @Bean
    OpenSheet openSheet(FindReferral referrals, Sheets sheets, ReadChildren children) {
        return new OpenSheet(referrals, sheets, children);
    }

    @Bean
    RemoveSheet removeSheet(Desk desk, Sheets sheets) {
        return new RemoveSheet(new NoteSheetRemoved(desk), sheets);
    }

    @Bean
    SheetApi sheetApi(AttachSheet attach, OpenSheet open, RemoveSheet remove, RequestKeys keys) {
        return new SheetApi(attach, open, remove, keys);
    }

    @Bean
    SheetPages sheetPages(AttachSheet attach, OpenSheet open, RemoveSheet remove, RequestKeys keys) {
        return new SheetPages(attach, open, remove, keys);
    }

    @Bean
    BlankSheet blankSheet(Paper paper) {
        return new BlankSheet(paper);
    }

    @Bean
    BlankSheetPages blankSheetPages(DraftQuestion questions, BlankSheet sheet) {
        return new BlankSheetPages(questions, sheet);
    }
}
