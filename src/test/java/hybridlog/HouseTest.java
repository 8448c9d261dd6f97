package hybridlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plan of the house: which room may know what. */
@AnalyzeClasses(packages = "hybridlog", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule ONLY_THE_LIFT_KNOWS_SPARK =
      noClasses()
          .that()
          .resideOutsideOfPackage("hybridlog.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule ONLY_EMBED_KNOWS_DJL =
      noClasses()
          .that()
          .resideOutsideOfPackage("hybridlog.embed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule ONLY_REPORT_KNOWS_XCHART =
      noClasses()
          .that()
          .resideOutsideOfPackage("hybridlog.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.knowm.xchart..", "de.erichseifert..");

  @ArchTest
  static final ArchRule ONLY_REPORT_KNOWS_PDFBOX =
      noClasses()
          .that()
          .resideOutsideOfPackage("hybridlog.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "de.rototor..");

  @ArchTest
  static final ArchRule ONLY_YAML_KNOWS_ITS_PARSER =
      noClasses()
          .that()
          .resideOutsideOfPackage("hybridlog.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("hybridlog.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule NOBODY_WALKS_BACK_TO_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackages("hybridlog.cli..", "hybridlog")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("hybridlog.cli..");

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_GO_IN_CIRCLES =
      slices().matching("hybridlog.(*)..").should().beFreeOfCycles();
}
