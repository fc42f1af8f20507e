package de.praeventionskette.referral.family.web;

import de.praeventionskette.referral.family.CloseCode;
import de.praeventionskette.referral.family.Guardians;
import de.praeventionskette.referral.family.IssueCode;
import de.praeventionskette.referral.family.RenewCode;
import de.praeventionskette.referral.family.ShowToGuardian;

/** What whoever speaks for a family can do with the codes of its guardians. */
public record GuardianActs(
        Guardians guardians, IssueCode issue, ShowToGuardian show, RenewCode renew, CloseCode close) {}
