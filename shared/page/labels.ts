// Long because it is one table: the words of the page in each of its languages.

import type { CorrectionKind } from '../story/correction.ts';
import type { CreditRole } from '../story/credit.ts';
import type { EmbedKind } from '../story/embed-kind.ts';

/** The words of the page that are not the story's. */
export interface PageLabels {
  readonly sections: string;
  readonly untitled: string;
  readonly by: string;
  readonly updated: string;
  readonly tags: string;
  readonly aboutAuthor: string;
  readonly leaveComment: string;
  readonly commentNotice: string;
  readonly comment: string;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly postComment: string;
  readonly related: string;
  /** Heads a box of key points that has no title of its own. */
  readonly keyPoints: string;
  /** Stands above another story's headline in the text. */
  readonly readMore: string;
  /** Before the name of the story's series, with what sets it off. */
  readonly partOf: string;
  /** Before the headline of the story that this one takes further. */
  readonly earlier: string;
  readonly notes: string;
  /** Names the mark of a note, before its number. */
  readonly note: string;
  readonly backToText: string;
  /** Before the names of those who did each for the story, within a sentence. */
  readonly credits: Readonly<Record<CreditRole, string>>;
  /** Around the place where somebody did it. */
  readonly creditPlace: readonly [before: string, after: string];
  /** Between what was done by some and by others. */
  readonly creditStop: string;
  /** Heads what was put right. */
  readonly corrections: string;
  readonly correctionKinds: Readonly<Record<CorrectionKind, string>>;
  /** Heads what the editors tell readers. */
  readonly editorsNote: string;
  /** Before what the story comes from, with what sets it off. */
  readonly source: string;
  /** Before the terms on which others may use the story. */
  readonly usageTerms: string;
  /** Before the headline of the story that this one is a translation of. */
  readonly original: string;
  /** Heads the links to the translations of the story. */
  readonly translations: string;
  readonly embedKinds: Readonly<Record<EmbedKind, string>>;
  /** Between the place and the day of a dateline. */
  readonly comma: string;
}

const en: PageLabels = {
  sections: 'Sections',
  untitled: 'Untitled',
  by: 'By',
  updated: 'Updated',
  tags: 'Tags',
  aboutAuthor: 'About Author',
  leaveComment: 'Leave a comment',
  commentNotice: 'Your email address will not be published. Required fields are marked *',
  comment: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  postComment: 'Post comment',
  related: 'You may also like',
  keyPoints: 'Key points',
  readMore: 'Read more',
  partOf: 'Part of:',
  earlier: 'Earlier:',
  notes: 'Notes',
  note: 'Note',
  backToText: 'Back to the text',
  credits: {
    reporting: 'reporting by',
    additional: 'additional reporting by',
    editing: 'editing by',
    photographs: 'photographs by',
    translation: 'translation by',
  },
  creditPlace: [' in ', ''],
  creditStop: '; ',
  corrections: 'Corrections',
  correctionKinds: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  editorsNote: 'Editor’s note',
  source: 'Source:',
  usageTerms: 'Terms of use:',
  original: 'Original:',
  translations: 'In other languages',
  embedKinds: {
    video: 'Video',
    audio: 'Audio',
    post: 'Post',
    map: 'Map',
    chart: 'Chart',
    document: 'Document',
    link: 'Link',
  },
  comma: ', ',
};

const TABLE: ReadonlyMap<string, PageLabels> = new Map(
  Object.entries<PageLabels>({
    en,
    ar: {
      sections: 'الأقسام',
      untitled: 'بلا عنوان',
      by: 'بقلم',
      updated: 'آخر تحديث',
      tags: 'الوسوم',
      aboutAuthor: 'عن الكاتب',
      leaveComment: 'اترك تعليقًا',
      commentNotice: 'لن يُنشر عنوان بريدك الإلكتروني. الحقول المطلوبة مميزة بعلامة *',
      comment: 'التعليق',
      name: 'الاسم',
      email: 'البريد الإلكتروني',
      website: 'الموقع الإلكتروني',
      postComment: 'أرسل التعليق',
      related: 'قد يهمك أيضًا',
      keyPoints: 'أبرز النقاط',
      readMore: 'اقرأ أيضًا',
      partOf: 'ضمن سلسلة:',
      earlier: 'اقرأ قبله:',
      notes: 'الهوامش',
      note: 'هامش',
      backToText: 'العودة إلى النص',
      credits: {
        reporting: 'تغطية',
        additional: 'شارك في التغطية',
        editing: 'تحرير',
        photographs: 'تصوير',
        translation: 'ترجمة',
      },
      creditPlace: [' من ', ''],
      creditStop: '؛ ',
      corrections: 'تصويبات',
      correctionKinds: {
        correction: 'تصويب',
        clarification: 'توضيح',
        update: 'تحديث',
        retraction: 'سحب المادة',
      },
      editorsNote: 'ملاحظة المحرر',
      source: 'المصدر:',
      usageTerms: 'شروط الاستخدام:',
      original: 'النص الأصلي:',
      translations: 'بلغات أخرى',
      embedKinds: {
        video: 'فيديو',
        audio: 'تسجيل صوتي',
        post: 'منشور',
        map: 'خريطة',
        chart: 'رسم بياني',
        document: 'وثيقة',
        link: 'رابط',
      },
      comma: '، ',
    },
    de: {
      sections: 'Ressorts',
      untitled: 'Ohne Titel',
      by: 'Von',
      updated: 'Aktualisiert',
      tags: 'Schlagwörter',
      aboutAuthor: 'Über die Autoren',
      leaveComment: 'Kommentar schreiben',
      commentNotice: 'Ihre E-Mail-Adresse wird nicht veröffentlicht. Pflichtfelder sind mit * markiert',
      comment: 'Kommentar',
      name: 'Name',
      email: 'E-Mail',
      website: 'Website',
      postComment: 'Kommentar absenden',
      related: 'Das könnte Sie auch interessieren',
      keyPoints: 'Das Wichtigste in Kürze',
      readMore: 'Mehr zum Thema',
      partOf: 'Teil der Reihe:',
      earlier: 'Zuvor:',
      notes: 'Anmerkungen',
      note: 'Anmerkung',
      backToText: 'Zurück zum Text',
      credits: {
        reporting: 'Bericht:',
        additional: 'Mitarbeit:',
        editing: 'Redaktion:',
        photographs: 'Fotos:',
        translation: 'Übersetzung:',
      },
      creditPlace: [' (', ')'],
      creditStop: '; ',
      corrections: 'Korrekturen',
      correctionKinds: {
        correction: 'Korrektur',
        clarification: 'Klarstellung',
        update: 'Aktualisierung',
        retraction: 'Zurückgezogen',
      },
      editorsNote: 'Anmerkung der Redaktion',
      source: 'Quelle:',
      usageTerms: 'Nutzungsbedingungen:',
      original: 'Original:',
      translations: 'In anderen Sprachen',
      embedKinds: {
        video: 'Video',
        audio: 'Audio',
        post: 'Beitrag',
        map: 'Karte',
        chart: 'Grafik',
        document: 'Dokument',
        link: 'Link',
      },
      comma: ', ',
    },
    es: {
      sections: 'Secciones',
      untitled: 'Sin título',
      by: 'Por',
      updated: 'Actualizado',
      tags: 'Etiquetas',
      aboutAuthor: 'Sobre el autor',
      leaveComment: 'Deja un comentario',
      commentNotice: 'Tu correo electrónico no se publicará. Los campos obligatorios llevan *',
      comment: 'Comentario',
      name: 'Nombre',
      email: 'Correo electrónico',
      website: 'Sitio web',
      postComment: 'Publicar comentario',
      related: 'También te puede interesar',
      keyPoints: 'Claves',
      readMore: 'Más información',
      partOf: 'Parte de la serie:',
      earlier: 'Antes:',
      notes: 'Notas',
      note: 'Nota',
      backToText: 'Volver al texto',
      credits: {
        reporting: 'información de',
        additional: 'con información adicional de',
        editing: 'edición de',
        photographs: 'fotografías de',
        translation: 'traducción de',
      },
      creditPlace: [' (', ')'],
      creditStop: '; ',
      corrections: 'Correcciones',
      correctionKinds: {
        correction: 'Corrección',
        clarification: 'Aclaración',
        update: 'Actualización',
        retraction: 'Retractación',
      },
      editorsNote: 'Nota de la redacción',
      source: 'Fuente:',
      usageTerms: 'Condiciones de uso:',
      original: 'Original:',
      translations: 'En otros idiomas',
      embedKinds: {
        video: 'Vídeo',
        audio: 'Audio',
        post: 'Publicación',
        map: 'Mapa',
        chart: 'Gráfico',
        document: 'Documento',
        link: 'Enlace',
      },
      comma: ', ',
    },
    fr: {
      sections: 'Rubriques',
      untitled: 'Sans titre',
      by: 'Par',
      updated: 'Mis à jour le',
      tags: 'Mots-clés',
      aboutAuthor: 'À propos de l’auteur',
      leaveComment: 'Laisser un commentaire',
      commentNotice: 'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont suivis de *',
      comment: 'Commentaire',
      name: 'Nom',
      email: 'E-mail',
      website: 'Site web',
      postComment: 'Publier le commentaire',
      related: 'À lire aussi',
      keyPoints: 'L’essentiel',
      readMore: 'Lire aussi',
      partOf: 'Dans la série :',
      earlier: 'Précédemment :',
      notes: 'Notes',
      note: 'Note',
      backToText: 'Retour au texte',
      credits: {
        reporting: 'reportage de',
        additional: 'avec',
        editing: 'édité par',
        photographs: 'photos de',
        translation: 'traduit par',
      },
      creditPlace: [' (', ')'],
      creditStop: ' ; ',
      corrections: 'Rectificatifs',
      correctionKinds: {
        correction: 'Rectificatif',
        clarification: 'Précision',
        update: 'Mise à jour',
        retraction: 'Rétractation',
      },
      editorsNote: 'Note de la rédaction',
      source: 'Source :',
      usageTerms: 'Conditions d’utilisation :',
      original: 'Version originale :',
      translations: 'Dans d’autres langues',
      embedKinds: {
        video: 'Vidéo',
        audio: 'Audio',
        post: 'Publication',
        map: 'Carte',
        chart: 'Graphique',
        document: 'Document',
        link: 'Lien',
      },
      comma: ', ',
    },
    he: {
      sections: 'מדורים',
      untitled: 'ללא כותרת',
      by: 'מאת',
      updated: 'עודכן',
      tags: 'תגיות',
      aboutAuthor: 'על הכותב',
      leaveComment: 'כתיבת תגובה',
      commentNotice: 'כתובת הדוא״ל שלך לא תפורסם. שדות חובה מסומנים ב־*',
      comment: 'תגובה',
      name: 'שם',
      email: 'דוא״ל',
      website: 'אתר',
      postComment: 'שליחת תגובה',
      related: 'אולי יעניין אותך',
      keyPoints: 'עיקרי הדברים',
      readMore: 'קראו עוד',
      partOf: 'חלק מהסדרה:',
      earlier: 'קודם לכן:',
      notes: 'הערות',
      note: 'הערה',
      backToText: 'חזרה לטקסט',
      credits: {
        reporting: 'דיווח:',
        additional: 'השתתפו בדיווח:',
        editing: 'עריכה:',
        photographs: 'צילום:',
        translation: 'תרגום:',
      },
      creditPlace: [' (', ')'],
      creditStop: '; ',
      corrections: 'תיקונים',
      correctionKinds: {
        correction: 'תיקון',
        clarification: 'הבהרה',
        update: 'עדכון',
        retraction: 'משיכת הכתבה',
      },
      editorsNote: 'הערת המערכת',
      source: 'מקור:',
      usageTerms: 'תנאי שימוש:',
      original: 'המקור:',
      translations: 'בשפות אחרות',
      embedKinds: {
        video: 'סרטון',
        audio: 'הקלטה',
        post: 'פוסט',
        map: 'מפה',
        chart: 'תרשים',
        document: 'מסמך',
        link: 'קישור',
      },
      comma: ', ',
    },
    pt: {
      sections: 'Editorias',
      untitled: 'Sem título',
      by: 'Por',
      updated: 'Atualizado',
      tags: 'Etiquetas',
      aboutAuthor: 'Sobre o autor',
      leaveComment: 'Deixe um comentário',
      commentNotice: 'O seu e-mail não será publicado. Os campos obrigatórios são marcados com *',
      comment: 'Comentário',
      name: 'Nome',
      email: 'E-mail',
      website: 'Site',
      postComment: 'Publicar comentário',
      related: 'Leia também',
      keyPoints: 'Pontos principais',
      readMore: 'Leia mais',
      partOf: 'Parte da série:',
      earlier: 'Antes:',
      notes: 'Notas',
      note: 'Nota',
      backToText: 'Voltar ao texto',
      credits: {
        reporting: 'reportagem de',
        additional: 'com reportagem de',
        editing: 'edição de',
        photographs: 'fotografias de',
        translation: 'tradução de',
      },
      creditPlace: [' (', ')'],
      creditStop: '; ',
      corrections: 'Correções',
      correctionKinds: {
        correction: 'Correção',
        clarification: 'Esclarecimento',
        update: 'Atualização',
        retraction: 'Retratação',
      },
      editorsNote: 'Nota da redação',
      source: 'Fonte:',
      usageTerms: 'Condições de utilização:',
      original: 'Original:',
      translations: 'Noutras línguas',
      embedKinds: {
        video: 'Vídeo',
        audio: 'Áudio',
        post: 'Publicação',
        map: 'Mapa',
        chart: 'Gráfico',
        document: 'Documento',
        link: 'Ligação',
      },
      comma: ', ',
    },
    ru: {
      sections: 'Разделы',
      untitled: 'Без заголовка',
      by: 'Автор:',
      updated: 'Обновлено',
      tags: 'Метки',
      aboutAuthor: 'Об авторе',
      leaveComment: 'Оставить комментарий',
      commentNotice: 'Адрес вашей почты не будет опубликован. Обязательные поля помечены *',
      comment: 'Комментарий',
      name: 'Имя',
      email: 'Почта',
      website: 'Сайт',
      postComment: 'Отправить',
      related: 'Читайте также',
      keyPoints: 'Главное',
      readMore: 'Читайте подробнее',
      partOf: 'Часть серии:',
      earlier: 'Ранее:',
      notes: 'Примечания',
      note: 'Примечание',
      backToText: 'Вернуться к тексту',
      credits: {
        reporting: 'репортаж:',
        additional: 'при участии:',
        editing: 'редактура:',
        photographs: 'фото:',
        translation: 'перевод:',
      },
      creditPlace: [' (', ')'],
      creditStop: '; ',
      corrections: 'Исправления',
      correctionKinds: {
        correction: 'Исправление',
        clarification: 'Уточнение',
        update: 'Обновление',
        retraction: 'Материал отозван',
      },
      editorsNote: 'От редакции',
      source: 'Источник:',
      usageTerms: 'Условия использования:',
      original: 'Оригинал:',
      translations: 'На других языках',
      embedKinds: {
        video: 'Видео',
        audio: 'Аудио',
        post: 'Публикация',
        map: 'Карта',
        chart: 'График',
        document: 'Документ',
        link: 'Ссылка',
      },
      comma: ', ',
    },
  }),
);

/** Languages (without region) that the page's own words are written in. */
export const LABEL_LANGUAGES = [...TABLE.keys()];

/** The page's own words in a language (a BCP 47 tag), in English where they have not been translated. */
export function pageLabels(language: string): PageLabels {
  return TABLE.get(new Intl.Locale(language).language) ?? en;
}
